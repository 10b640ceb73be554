import { describe, expect, it } from "vitest";
import { catalogues } from "./catalogues";
import { fieldSentence, refusalSentence } from "./sentences";

describe("why something was refused", () => {
  it("is said in the reader's language, in the words of its noun where it has some", () => {
    const { refusals } = catalogues.fr.wishes;
    expect(refusalSentence("fr", "wishes", "city-there")).toBe(refusals["city-there"]);
  });

  it("is said in the words that all share where its noun has none", () => {
    for (const locale of ["en", "fr"] as const)
      expect(refusalSentence(locale, "people", "suspended")).toBe(
        catalogues[locale].errors.refusals.suspended,
      );
  });
});

describe("what is wrong with a field", () => {
  it("is said with its numbers", () => {
    expect(fieldSentence("fr", "too-long", { max: 80 })).toContain("80");
  });

  it("is odd where there is no sentence for it", () => {
    expect(fieldSentence("fr", "no such code", {})).toBe(catalogues.fr.errors.fields.invalid);
  });
});
