import { describe, expect, it } from "vitest";
import { catalogues } from "./catalogues";
import { fieldSentence, refusalSentence } from "./sentences";

describe("a refusal's message", () => {
  it("is in the reader's language and prefers its noun's catalogue", () => {
    const { refusals } = catalogues.fr.wishes;
    expect(refusalSentence("fr", "wishes", "city-there")).toBe(refusals["city-there"]);
  });

  it("falls back to the shared catalogue", () => {
    for (const locale of ["en", "fr"] as const)
      expect(refusalSentence(locale, "people", "suspended")).toBe(
        catalogues[locale].errors.refusals.suspended,
      );
  });
});

describe("a field error's message", () => {
  it("contains its numbers", () => {
    expect(fieldSentence("fr", "too-long", { max: 80 })).toContain("80");
  });

  it("falls back to `invalid` for an unknown code", () => {
    expect(fieldSentence("fr", "no such code", {})).toBe(catalogues.fr.errors.fields.invalid);
  });
});
