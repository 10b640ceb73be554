import { describe, expect, it } from "vitest";
import { afterMove, linkIssue, listed, speakersRefusal } from "./rules";

const STATES = ["invited", "accepted", "declined", "left", "removed"] as const;

describe("what becomes of a co-speaker", () => {
  it.each([
    ["accept", { invited: "accepted" }],
    ["decline", { invited: "declined" }],
    ["leave", { accepted: "left" }],
    ["remove", { invited: "removed", accepted: "removed" }],
  ] as const)("%s leads from %j alone", (move, to: Partial<Record<string, string>>) => {
    for (const state of STATES) expect(afterMove(state, move), state).toBe(to[state] ?? null);
  });
});

const startsAt = new Date("2027-01-15T00:00:00Z");
const before = new Date("2027-01-14T23:59:59Z");
const meetup = { status: "published", startsAt, event: { status: "published" } };

describe("who may still be asked, or answer", () => {
  it.each([
    ["draft", null],
    ["submitted", null],
    ["held", null],
    ["accepted", null],
    ["confirmed", null],
    ["declined", "talk-ended"],
    ["withdrawn", "talk-ended"],
    ["canceled", "talk-ended"],
  ] as const)("of a talk that is %s: %s", (state, refusal) => {
    expect(speakersRefusal({ state, meetup }, before)).toBe(refusal);
  });

  it.each([
    [{ ...meetup, status: "canceled" }, before, "meetup-canceled"],
    [{ ...meetup, event: { status: "canceled" } }, before, "meetup-canceled"],
    [meetup, startsAt, "night-begun"],
  ] as const)("until the night begins, where it takes place", (where, now, refusal) => {
    expect(speakersRefusal({ state: "confirmed", meetup: where }, now)).toBe(refusal);
  });

  it("a link says what was answered before what became of the talk", () => {
    const ended = { state: "withdrawn", meetup } as const;
    for (const state of STATES)
      expect(linkIssue(state, ended, before)).toBe(state === "invited" ? "talk-ended" : state);
    expect(linkIssue("invited", { state: "held", meetup }, before)).toBeNull();
  });
});

it("lists the first speaker, then the others", () => {
  expect(listed("Sam", [])).toBe("Sam");
  expect(listed("Sam", ["Ana", "Bo"])).toBe("Sam, Ana, Bo");
});
