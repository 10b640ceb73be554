import { expect, it } from "vitest";
import { pick } from "./pick";

it.each([
  ["fr", "A night", "Une soirée", { lang: "fr", text: "Une soirée" }],
  ["en", "A night", "Une soirée", { lang: "en", text: "A night" }],
  ["fr", "A night", null, { lang: "en", text: "A night" }],
  ["en", "  ", "Une soirée", { lang: "fr", text: "Une soirée" }],
  ["en", undefined, "", null],
] as const)("in %s, %j and %j give %j", (locale, en, fr, shown) =>
  expect(pick(locale, en, fr)).toEqual(shown),
);
