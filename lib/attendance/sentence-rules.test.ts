import { describe, expect, it } from "vitest";
import { decodeForm } from "@/lib/kernel/form/form-data";
import type { Locale } from "@/lib/platform/i18n/locales";
import { headCountSchema } from "./schema";
import { countSentence, readBackValues } from "./sentence-rules";

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
  const source = { countedAt: null, approximateTime: false, method: null };
  expect(countSentence({ ...count, ...source }, locale)).toBe(sentence);
});
