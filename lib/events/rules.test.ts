import { describe, expect, it } from "vitest";
import {
  BILINGUAL_FIELDS,
  isOver,
  meetupsToCancel,
  publishing,
  slugSource,
  translationsToSave,
  untranslatedFields,
} from "./rules";

const none = Object.fromEntries(BILINGUAL_FIELDS.map((word) => [word, null])) as Record<
  (typeof BILINGUAL_FIELDS)[number],
  string | null
>;

describe("an event's slug", () => {
  it.each([
    ["A night for #hcsmca", "2026-11-26", "a-night-for-hcsmca 2026"],
    ["Soirée d’été", "2027-06-01", "soiree-dete 2027"],
    ["The 2026 night", "2026-11-26", "the-2026-night"],
    ["The 2025 night", "2026-11-26", "the-2025-night 2026"],
    ["北京之夜", "2026-11-26", "event 2026"],
  ])("of %s on %s comes from %s", (title, date, text) =>
    expect(slugSource(title, date)).toBe(text),
  );

  it("keeps its year however long the title is", () => {
    expect(slugSource("a ".repeat(100), "2026-11-26")).toMatch(/ 2026$/);
  });
});

describe("a date", () => {
  it("is over once it is over in the Pacific time zone", () => {
    expect(isOver("2026-11-26", new Date("2026-11-27T07:59:00Z"))).toBe(false);
    expect(isOver("2026-11-26", new Date("2026-11-27T08:00:00Z"))).toBe(true);
  });
});

describe("publishing", () => {
  const now = new Date("2026-11-01T12:00:00Z");
  it.each([
    ["draft", "2026-11-26", "publish"],
    ["draft", "2026-10-26", "date-over"],
    ["published", "2026-11-26", "already"],
    ["canceled", "2026-11-26", "event-canceled"],
  ] as const)("a %s night of %s answers %s", (status, localDate, answer) =>
    expect(publishing({ status, localDate }, now)).toBe(answer),
  );
});

describe("a host", () => {
  const event = { ...none, titleEn: "A night", summaryFr: "Un soir" };

  it("may fill only texts that exist in the other language", () => {
    expect(untranslatedFields(event)).toEqual(["titleFr", "summaryEn"]);
  });

  it.each([
    ["fills an empty text", { titleFr: "Une soirée" }, { titleFr: "Une soirée" }],
    [
      "may leave other texts empty",
      { titleFr: "Une soirée", summaryEn: null },
      { titleFr: "Une soirée" },
    ],
    ["cannot add a text that exists in neither language", { promptEn: "For me, it is …" }, {}],
    ["cannot overwrite", { titleEn: "Another night" }, "stale"],
    ["may resubmit the current text", { titleEn: "A night" }, {}],
  ] as const)("%s", (_, typed, written) =>
    expect(translationsToSave(event, typed)).toEqual(written),
  );
});

describe("canceling an event", () => {
  const [over, toCome] = [new Date("2027-01-01T00:00Z"), new Date("2027-02-01T00:00Z")];
  const now = new Date("2027-01-15T00:00Z");
  const city = (status: "proposed" | "published" | "canceled", endsAt: Date) => ({
    status,
    endsAt,
  });

  it.each([
    [
      "upcoming meetups that are not canceled",
      [city("published", toCome), city("canceled", toCome), city("proposed", toCome)],
      [0, 2],
    ],
    [
      "the remaining meetups of a partly past event",
      [city("published", over), city("published", toCome)],
      [1],
    ],
    [
      "nothing once every published meetup is over",
      [city("published", over), city("proposed", toCome)],
      null,
    ],
    ["an event without cities", [], []],
    ["an event without published meetups", [city("proposed", toCome)], [0]],
  ])("cancels %s", (_, meetups, left) =>
    expect(meetupsToCancel(meetups, now)).toEqual(left?.map((at) => meetups[at]) ?? null),
  );
});
