import { describe, expect, it } from "vitest";
import { decodeForm } from "@/lib/kernel/form/form-data";
import type { Locale } from "@/lib/platform/i18n/locales";
import { headCountSchema } from "./schema";
import { countSentence, readBackSentence, readBackValues, sourceSentence } from "./sentence-rules";

const typed = {
  meetupId: "0b0e7c1e-5d0a-4c7e-9d9b-0f6a1f2b3c4d",
  key: "1234567890abcdef",
  count: "23",
  precision: "at_least",
  andMe: "on",
  method: "by_eye",
  step: "read-back",
};
const readBack = (values: Record<string, string>, locale: Locale) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return readBackValues(headCountSchema.parse(decodeForm(headCountSchema, data).input), locale);
};

describe("a head count sent after it was read back", () => {
  it("has the typed values", () => {
    const { step: _, ...same } = typed;
    expect(readBack({ ...typed, at: "" }, "en")).toEqual({ ...same, at: "" });
  });

  it.each([
    ["19:30", "en", "7:30\u00a0pm"],
    ["7:30 pm", "fr", "19\u00a0h\u00a030"],
    ["00:00", "en", "midnight"],
    ["12:00", "fr", "midi"],
    ["00:05", "en", "12:05\u00a0am"],
  ] as const)(
    "shows %s as the reader's clock does (%s), and reads it again",
    (at, locale, shown) => {
      const values = readBack({ ...typed, at }, locale);
      expect(values.at).toBe(shown);
      expect(readBack({ ...values, step: "change" }, locale)).toEqual(values);
    },
  );
});

it.each([
  ["en", "no one in the room"],
  ["fr", "personne dans la salle"],
] as const)("says that nobody came (%s)", (locale, sentence) => {
  const count = { count: 0, includesCounter: null, precision: "exactly" } as const;
  const source = { countedAt: null, approximateTime: false, method: null, byPhone: false };
  expect(countSentence({ ...count, ...source }, locale)).toBe(sentence);
});

describe("what would be published", () => {
  const city = { nameEn: "Vancouver", nameFr: "Vancouver" };
  const draft: Parameters<typeof readBackSentence>[0] = {
    count: 23,
    includesCounter: false,
    precision: "exactly",
    method: "by_eye",
    countedAt: new Date("2027-01-15T02:00Z"),
    approximateTime: true,
    byPhone: false,
    timeZone: "America/Vancouver",
    city,
  };

  it.each([
    ["en", {}, "24 people in Vancouver, counted by eye about 7\u00a0pm"],
    ["fr", {}, "Vancouver\u00a0: 24 personnes, comptées à vue d’œil vers 19\u00a0h"],
    [
      "en",
      { precision: "at_least", approximateTime: false },
      "At least 24 people in Vancouver, counted by eye at 7\u00a0pm",
    ],
    [
      "en",
      { count: 1, includesCounter: true },
      "1 person in Vancouver, counted by eye about 7\u00a0pm",
    ],
    [
      "fr",
      { count: 1, includesCounter: true },
      "Vancouver\u00a0: 1 personne, comptée à vue d’œil vers 19\u00a0h",
    ],
    [
      "en",
      { count: 0, includesCounter: null, countedAt: null },
      "No one in Vancouver, counted by eye; time not recorded",
    ],
    [
      "fr",
      { count: 0, includesCounter: null, countedAt: null },
      "Vancouver\u00a0: personne, décompte fait à vue d’œil; heure non notée",
    ],
    [
      "en",
      { byPhone: true },
      "24 people in Vancouver, counted by eye about 7\u00a0pm, by phone to the organizers",
    ],
    [
      "fr",
      { precision: "at_least", byPhone: true },
      "Vancouver\u00a0: au moins 24 personnes, comptées à vue d’œil vers 19\u00a0h, selon un appel à l’organisation",
    ],
  ] as const)("is read back (%s, %o)", (locale, change, sentence) => {
    expect(readBackSentence({ ...draft, ...change }, locale)).toBe(sentence);
  });

  it("has the telephone as its source instead of who answered it", () => {
    const told = { ...draft, byPhone: true, countedByName: "Sam" };
    expect(sourceSentence(told, "America/Vancouver", "en")).toBe(
      "about 7\u00a0pm, by eye, by phone to the organizers",
    );
  });
});
