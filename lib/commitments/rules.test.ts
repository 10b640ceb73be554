import { describe, expect, it } from "vitest";
import { joinRefusal, ownersShown, slugOf } from "./rules";

describe("a commitment’s slug", () => {
  it.each([
    ["I'll find out who takes part", "ill-find-out-who-takes-part"],
    ["One two three four five six seven eight nine", "one-two-three-four-five-six-seven-eight"],
    ["New", "new-2"],
    ["Réunir", "reunir-2"],
    ["❤️", "commitment"],
  ])("of “%s” is %s", (text, slug) => expect(slugOf(text, new Set(["reunir"]))).toBe(slug));
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
