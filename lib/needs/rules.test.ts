import { describe, expect, it } from "vitest";
import { needsState, toOwnNeeds, verdictOnAnswer } from "./rules";

const answer = { needsVersion: "1", text: "Yes: a ramp", version: 1 };
const open = {
  ...{ status: "going" as const, accessNeeds: "A ramp", needsVersion: "1", needsAnswer: null },
};
const answered = { ...open, needsAnswer: answer };
const changed = { ...answered, accessNeeds: "A lift", needsVersion: "2" };
const canceled = { ...open, status: "canceled" as const };
const none = { ...open, accessNeeds: null, needsVersion: null };

describe("what somebody needs", () => {
  it.each([
    ["without an answer", open, "open"],
    ["on the waitlist", { ...open, status: "waitlisted" as const }, "open"],
    ["with an answer", answered, "answered"],
    ["changed since the answer", changed, "open"],
    ["of a canceled RSVP", canceled, "none"],
    ["taken back", none, "none"],
  ])("%s is %s", (_case, rsvp, state) => {
    expect(needsState(rsvp)).toBe(state);
  });

  it.each([
    ["", open, null],
    ["as it is now", answered, true],
    ["as it was before", changed, false],
  ])("shows its person the answer to it %s", (_case, rsvp, isCurrent) => {
    const needsAnswer = rsvp.needsAnswer && { ...rsvp.needsAnswer, answeredBy: { name: "Luc" } };
    const shown = isCurrent === null ? null : { text: "Yes: a ramp", by: "Luc", isCurrent };
    expect(toOwnNeeds({ ...rsvp, needsAnswer })).toEqual({ text: rsvp.accessNeeds, answer: shown });
  });

  it.each([canceled, none])("shows nothing of %j", (rsvp) => expect(toOwnNeeds(rsvp)).toBeNull());
});

describe("a host's answer", () => {
  const typed = { needsVersion: "1", answerVersion: 0, answer: "Yes: a ramp" };
  it.each([
    ["to an open need", open, typed, "granted"],
    ["sent twice", answered, typed, "unchanged"],
    ["beside another host's", answered, { ...typed, answer: "No" }, "needs-changed"],
    ["changed", answered, { ...typed, answerVersion: 1, answer: "No" }, "granted"],
    ["to a text that changed", changed, { ...typed, answerVersion: 1 }, "needs-changed"],
    ["to the new text", changed, { ...typed, needsVersion: "2", answerVersion: 1 }, "granted"],
    ["to a canceled RSVP", canceled, typed, "needs-gone"],
    ["to what was taken back", none, typed, "needs-gone"],
  ])("%s is %s", (_case, rsvp, form, verdict) => {
    expect(verdictOnAnswer(rsvp, form)).toBe(verdict);
  });
});
