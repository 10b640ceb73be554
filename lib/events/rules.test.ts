import { describe, expect, it } from "vitest";
import {
  emptyWords,
  eventAddress,
  fillWords,
  isOver,
  meetupsToCancel,
  publishing,
  WORDS,
} from "./rules";

const none = Object.fromEntries(WORDS.map((word) => [word, null])) as Record<
  (typeof WORDS)[number],
  string | null
>;

describe("an event's address", () => {
  it.each([
    ["A night for #hcsmca", "2026-11-26", "a-night-for-hcsmca 2026"],
    ["Soirée d’été", "2027-06-01", "soiree-dete 2027"],
    ["The 2026 night", "2026-11-26", "the-2026-night"],
    ["The 2025 night", "2026-11-26", "the-2025-night 2026"],
    ["北京之夜", "2026-11-26", "event 2026"],
  ])("of %s on %s is made of %s", (title, date, text) =>
    expect(eventAddress(title, date)).toBe(text),
  );

  it("keeps its year however long the title is", () => {
    expect(eventAddress("a ".repeat(100), "2026-11-26")).toMatch(/ 2026$/);
  });
});

describe("a date", () => {
  it("is over once it is over on the Pacific", () => {
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

  it("may fill what is said in the other language only", () => {
    expect(emptyWords(event)).toEqual(["titleFr", "summaryEn"]);
  });

  it.each([
    ["fills what is empty", { titleFr: "Une soirée" }, { titleFr: "Une soirée" }],
    ["may leave the rest", { titleFr: "Une soirée", summaryEn: null }, { titleFr: "Une soirée" }],
    ["can't say what nobody said", { promptEn: "For me, it is …" }, {}],
    ["can't overwrite", { titleEn: "Another night" }, "stale"],
    ["may send back what stands there", { titleEn: "A night" }, {}],
  ] as const)("%s", (_, typed, written) => expect(fillWords(event, typed)).toEqual(written));
});

describe("a night that is called off", () => {
  const [over, toCome] = [new Date("2027-01-01T00:00Z"), new Date("2027-02-01T00:00Z")];
  const now = new Date("2027-01-15T00:00Z");
  const city = (status: "proposed" | "published" | "canceled", endsAt: Date) => ({
    status,
    endsAt,
  });

  it.each([
    [
      "of what is to come, what isn't canceled",
      [city("published", toCome), city("canceled", toCome), city("proposed", toCome)],
      [0, 2],
    ],
    [
      "of a night that is partly over, the rest",
      [city("published", over), city("published", toCome)],
      [1],
    ],
    [
      "nothing where all that was published is over",
      [city("published", over), city("proposed", toCome)],
      null,
    ],
    ["a night without any city all the same", [], []],
    ["one where none was published yet", [city("proposed", toCome)], [0]],
  ])("takes %s", (_, meetups, left) =>
    expect(meetupsToCancel(meetups, now)).toEqual(left?.map((at) => meetups[at]) ?? null),
  );
});
