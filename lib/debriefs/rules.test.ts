import { describe, expect, it } from "vitest";
import {
  type Answers,
  debriefRefusal,
  firstTimers,
  fullestCount,
  isSame,
  isShownAlike,
  isWritten,
  shownAnswers,
} from "./rules";

const at = (time: string) => new Date(`2026-02-25T${time}Z`);

const said = (more: Partial<Answers> = {}): Answers => ({
  language: "en",
  ...{ wentWell: null, wentWellShown: false, toChange: null, toChangeShown: false },
  ...{ forNextHost: null, forNextHostShown: false, ...more },
});

describe("a debrief", () => {
  it.each([
    ["published", "05:59", "not-over"],
    ["published", "06:00", null],
    ["published", "23:00", null],
    ["proposed", "06:00", "not-published"],
    ["canceled", "06:00", "meetup-canceled"],
  ] as const)("of a meetup that is %s, at %s: %s", (status, time, refusal) => {
    expect(debriefRefusal({ status, endsAt: at("06:00") }, at(time))).toBe(refusal);
  });

  it.each([
    ["nothing", null, false],
    ["only a box that is ticked", said({ toChangeShown: true }), false],
    ["one answer", said({ toChange: "More chairs." }), true],
  ] as const)("with %s is written: %#", (_, debrief, is) => {
    expect(isWritten(debrief)).toBe(is);
  });

  it("shows in the recap what its hosts chose, in the order of the questions", () => {
    const all = { forNextHost: "Begin early.", toChange: "Chairs.", wentWell: "The talks." };
    const chosen = said({ ...all, forNextHostShown: true, wentWellShown: true });
    expect(shownAnswers(chosen).map(({ question }) => question)).toEqual([
      "wentWell",
      "forNextHost",
    ]);
    expect(shownAnswers(said({ wentWellShown: true })), "without a text").toEqual([]);
  });

  it.each([
    ["another text", { wentWell: "The talks." }, false, true],
    ["another text that is shown", { wentWell: "The talks.", wentWellShown: true }, false, false],
    ["another language of what nobody sees", { language: "fr" }, false, true],
    ["a box without a text", { toChangeShown: true }, false, true],
    ["nothing else", {}, true, true],
  ] as const)("with %s: the same %s, alike in the recap %s", (_, more, same, alike) => {
    expect(isSame(said(), said(more))).toBe(same);
    expect(isShownAlike(said(), said(more))).toBe(alike);
  });

  it("changes the recap when a shown text is taken back or turns to another language", () => {
    const shown = said({ wentWell: "The talks.", wentWellShown: true });
    expect(isShownAlike(shown, { ...shown, wentWellShown: false })).toBe(false);
    expect(isShownAlike(shown, { ...shown, language: "fr" })).toBe(false);
    expect(isShownAlike(null, said({ wentWell: "The talks." }))).toBe(true);
  });
});

const count = (people: number, more: object = {}) => ({
  ...{ count: people, precision: "exactly" as const, includesCounter: true },
  ...{ countedAt: at("04:00"), createdAt: at("04:00"), voidedAt: null, ...more },
});

describe("the fullest moment", () => {
  it.each([
    ["nobody counted", [], null],
    ["the largest", [count(5), count(9), count(7)], 9],
    ["the counter is added", [count(9), count(9, { includesCounter: false })], 9],
    ["one that was withdrawn", [count(5), count(9, { voidedAt: at("05:00") })], 5],
    ["one of later than now", [count(5), count(9, { countedAt: at("09:00") })], 5],
  ] as const)("%s", (_, counts, people) => {
    expect(fullestCount(counts, at("06:00"))?.count ?? null).toBe(people);
  });

  it("is, of two equal counts, the one that says at least", () => {
    const counts = [count(9), count(9, { precision: "at_least" }), count(9)];
    expect(fullestCount(counts, at("06:00"))?.precision).toBe("at_least");
  });
});

describe("first-timers", () => {
  const going = [
    { id: "a", firstTime: true },
    { id: "b", firstTime: false },
    { id: "c", firstTime: null },
    { id: "d", firstTime: true },
  ];
  it.each([
    ["of all where the door recorded nobody", [], 2],
    ["of those who were let in", ["a", "b"], 1],
    ["none, of those who said so", ["b"], 0],
    ["not known, where nobody said", ["c"], null],
  ] as const)("%s", (_, admitted, people) => {
    expect(firstTimers(going, new Set<string>(admitted))).toBe(people);
  });
});
