import { describe, expect, it } from "vitest";
import { unbroken } from "./non-breaking";

const shown = (locale: "en" | "fr", text: string) =>
  unbroken({ some: { text } }, locale)
    .some.text.replaceAll("\u2060", "|")
    .replaceAll("\u00a0", "_");

describe("line breaks in a sentence", () => {
  it.each([
    ["en", "They answer by e-mail.", "They answer by e-|mail."],
    ["en", "New link by e-mail", "New link by e-|mail"],
    ["en", "a step-free way in", "a step-free way in"],
    ["fr", "Vérifiez-le, ou demandez-en un autre", "Vérifiez-|le, ou demandez-|en un autre"],
    ["fr", "De quoi s’agit-il, au juste", "De quoi s’agit-|il, au juste"],
    [
      "en",
      "{n, plural, one {# seat} other {# seats}}",
      "{n, plural, one {#_seat} other {#_seats}}",
    ],
    ["fr", "celui-ci et peut-être cela", "celui-ci et peut-être cela"],
  ] as const)("in %s: %s", (locale, text, lines) => expect(shown(locale, text)).toBe(lines));

  it("do not change in labels", () => {
    expect(shown("en", "E-mail")).toBe("E-mail");
    expect(shown("en", "Your e-mail address")).toBe("Your e-mail address");
  });
});
