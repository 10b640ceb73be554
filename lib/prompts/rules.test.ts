import { describe, expect, it } from "vitest";
import { answerState, aroundBlank, hasPrompt, promptRefusal } from "./rules";

describe("the time for answers", () => {
  const meetup = {
    status: "published",
    eventStatus: "published",
    startsAt: new Date("2026-11-27T03:00Z"),
    endsAt: new Date("2026-11-27T06:00Z"),
  } as const;
  it.each([
    ["2026-11-27T00:59Z", "too-early"],
    ["2026-11-27T01:00Z", null],
    ["2026-11-27T18:00Z", null],
    ["2026-11-27T18:01Z", "too-late"],
  ])("at %s: %s", (now, refusal) => {
    expect(promptRefusal(meetup, new Date(now))).toBe(refusal);
  });
  it.each([
    [{ status: "canceled" }, "meetup-canceled"],
    [{ eventStatus: "canceled" }, "meetup-canceled"],
    [{ status: "proposed" }, "not-published"],
    [{ eventStatus: "draft" }, "not-published"],
  ] as const)("of %o: %s", (changed, refusal) => {
    expect(promptRefusal({ ...meetup, ...changed }, meetup.startsAt)).toBe(refusal);
  });
});

it.each([
  [null, null, false],
  ["", null, false],
  ["Next year, I", null, true],
  [null, "L’an prochain, je", true],
])("a night with the sentences %j and %j has one: %s", (promptEn, promptFr, has) => {
  expect(hasPrompt({ promptEn, promptFr })).toBe(has);
});

it("is waiting, shown or hidden", () => {
  const at = new Date();
  expect(answerState({ shownAt: null, hiddenAt: null })).toBe("waiting");
  expect(answerState({ shownAt: at, hiddenAt: null })).toBe("shown");
  expect(answerState({ shownAt: at, hiddenAt: at })).toBe("hidden");
  expect(answerState({ shownAt: null, hiddenAt: at })).toBe("hidden");
});

it.each([
  ["For me, #hcsmca = ___", { before: "For me, #hcsmca =", after: "" }],
  ["Next year … will lead", { before: "Next year", after: "will lead" }],
  ["Next year I", { before: "Next year I", after: "" }],
])("splits '%s' at its blank", (prompt, parts) => {
  expect(aroundBlank(prompt)).toEqual(parts);
});
