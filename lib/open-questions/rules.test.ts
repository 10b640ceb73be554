import { describe, expect, it } from "vitest";
import { answerOf, answerRefusal, slugOf, toldOfAnswer } from "./rules";

describe("the slug of a question", () => {
  it.each([
    [
      "How do we reach those who don’t tweet, and when?",
      [],
      "how-do-we-reach-those-who-dont-tweet",
    ],
    ["Who comes?", ["who-comes"], "who-comes-2"],
    ["???", [], "question"],
  ])("%s", (text, taken, slug) => {
    expect(slugOf(text, new Set(taken))).toBe(slug);
  });
});

describe("a comment", () => {
  it.each([
    ["can be chosen", null, true, null],
    ["can't be chosen while others don't see it", null, false, "comment-not-shown"],
    ["can't be chosen for a question that was withdrawn", new Date(), true, "question-withdrawn"],
  ])("%s", (_, withdrawnAt, isShown, refusal) => {
    expect(answerRefusal({ withdrawnAt }, { isShown })).toBe(refusal);
  });

  const chosen = { id: "a" };
  it.each([
    ["is the answer once it was chosen", chosen, ["a", "b"], chosen],
    ["is none that others don't see", chosen, ["b"], null],
    ["is none of a question for which none was chosen", null, ["a", "b"], null],
  ])("%s", (_, comment, shown, answer) => {
    expect(answerOf(comment, new Set(shown))).toBe(answer);
  });
});

describe("a choice is told to", () => {
  const question = { questionId: "q" };
  const chosen = (userId: string) => ({ userId, kind: "chosen", ...question });
  const answered = (userId: string) => ({ userId, kind: "answered", ...question });
  it.each([
    ["whoever answered", "ana", "zoe", [], [chosen("ana")]],
    ["nobody who chose their own", "zoe", "zoe", [], []],
    ["whoever follows", "ana", "zoe", ["bo"], [chosen("ana"), answered("bo")]],
    [
      "whoever asked, if an organizer chose",
      "ana",
      "org",
      ["zoe"],
      [chosen("ana"), answered("zoe")],
    ],
    ["each person once", "ana", "zoe", ["ana", "zoe", "bo", "bo"], [chosen("ana"), answered("bo")]],
  ])("%s", (_, answererId, chosenById, followerIds, told) => {
    expect(toldOfAnswer({ ...question, answererId, chosenById, followerIds })).toEqual(told);
  });
});
