import { describe, expect, it } from "vitest";
import { isPast, joinRefusal, newsBefore, ownersShown, slugOf, stateAfter } from "./rules";

describe("a commitment’s slug", () => {
  it.each([
    ["I'll find out who takes part", "ill-find-out-who-takes-part"],
    ["One two three four five six seven eight nine", "one-two-three-four-five-six-seven-eight"],
    ["New", "new-2"],
    ["Réunir", "reunir-2"],
    ["❤️", "commitment"],
  ])("of “%s” is %s", (text, slug) => expect(slugOf(text, new Set(["reunir"]))).toBe(slug));
});

describe("a day to have it done by, in the evening of 24 February in Vancouver", () => {
  const evening = new Date("2026-02-25T05:30Z");
  it.each([
    ["2026-02-24", ["America/Vancouver"], false],
    ["2026-02-24", ["America/Toronto"], true],
    ["2026-02-24", ["America/Toronto", "America/Vancouver"], false],
    ["2026-02-23", ["America/Toronto", "America/Vancouver"], true],
    ["2026-02-24", [], false],
    ["2026-02-23", [], true],
  ])("%s in %j has passed: %s", (date, timeZones, passed) =>
    expect(isPast(date, timeZones, evening)).toBe(passed),
  );
});

describe("who works on it", () => {
  it.each([
    [["Ana"], { names: ["Ana"], others: 0 }],
    [["Ana", null, "Bo", null], { names: ["Ana", "Bo"], others: 2 }],
    [[null], { names: [], others: 1 }],
  ])("of %j shows %j", (names, shown) =>
    expect(ownersShown(names.map((shownName) => ({ shownName })))).toEqual(shown),
  );
});

describe("joining", () => {
  const at = new Date();
  it.each([
    [{ withdrawnAt: null, state: "open" }, null],
    [{ withdrawnAt: null, state: "done" }, "commitment-ended"],
    [{ withdrawnAt: null, state: "let_go" }, "commitment-ended"],
    [{ withdrawnAt: at, state: "open" }, "commitment-withdrawn"],
  ] as const)("of %j: %s", (commitment, refusal) => expect(joinRefusal(commitment)).toBe(refusal));
});

describe("a note", () => {
  it.each([
    ["of its author", "author", "open", "done", "done"],
    ["of its author", "author", "done", "open", "open"],
    ["of its author", "author", "let_go", "let_go", null],
    ["of its author", "author", "open", undefined, null],
    ["of somebody else", "other", "open", "done", null],
    ["once its author is gone", null, "open", "done", "done"],
  ] as const)("%s (%s) on what is %s, with %s, makes it %s", (_, writer, state, chosen, after) => {
    const authorId = writer && "author";
    expect(stateAfter({ authorId, state }, writer ?? "other", chosen)).toBe(after);
  });
});

it("news may come again after a day", () =>
  expect(newsBefore(new Date("2026-03-08T10:00Z"))).toEqual(new Date("2026-03-07T10:00Z")));
