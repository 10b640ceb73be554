import { describe, expect, it } from "vitest";
import { TALK_STATES } from "@/lib/talks/rules";
import { changeRefusal, stepsOf } from "./rules";

const startsAt = new Date("2027-01-15T00:00:00Z");
const before = new Date("2027-01-14T23:59:59Z");

describe("changing an accepted talk", () => {
  it.each(TALK_STATES)("is possible once it is accepted: %s", (state) => {
    const isAccepted = state === "accepted" || state === "confirmed";
    expect(changeRefusal({ state, startsAt }, null, before)).toBe(isAccepted ? null : "moved-on");
  });

  it.each([
    [before, null, null],
    [startsAt, null, "night-begun"],
    [before, "meetup-canceled", "meetup-canceled"],
    [startsAt, "night-over", "night-over"],
  ] as const)("ends when the night begins: %s, %s", (now, closed, refusal) => {
    expect(changeRefusal({ state: "confirmed", startsAt }, closed, now)).toBe(refusal);
  });
});

describe("what became of a proposal", () => {
  const createdAt = new Date("2027-01-01T12:00:00Z");
  const decidedAt = new Date("2027-01-02T12:00:00Z");
  const row = { state: "accepted", createdAt, decidedAt, decidedByName: "Hana Host" } as const;
  const recorded = (verb: string, actorName: string | null = "Sam") => ({
    verb,
    at: createdAt,
    actorName,
  });

  it.each([
    ["talk.submitted", "submitted"],
    ["talk.held", "held"],
    ["talk.accepted", "accepted"],
    ["talk.declined", "declined"],
    ["talk.confirmed", "confirmed"],
    ["talk.changed", "changed"],
    ["talk.proposal-withdrawn", "withdrawn"],
    ["talk.withdrawn", "withdrawn"],
    ["talk.canceled", "canceled"],
  ])("says of %s who and when", (verb, what) => {
    expect(stepsOf(row, [recorded(verb)])).toEqual([{ what, at: createdAt, by: "Sam" }]);
  });

  it("leaves out drafts and edits before it is decided", () => {
    expect(stepsOf({ ...row, state: "draft" }, [recorded("talk.drafted")])).toEqual([]);
    expect(stepsOf(row, [recorded("talk.edited"), recorded("talk.held")])).toMatchObject([
      { what: "held" },
    ]);
  });

  it("is what its row tells where nothing was recorded", () => {
    const submitted = { what: "submitted", at: createdAt, by: null };
    expect(stepsOf(row, [])).toEqual([
      submitted,
      { what: "accepted", at: decidedAt, by: "Hana Host" },
    ]);
    const waiting = { ...row, state: "submitted", decidedAt: null, decidedByName: null } as const;
    expect(stepsOf(waiting, [])).toEqual([submitted]);
    expect(stepsOf({ ...waiting, state: "draft" }, [])).toEqual([]);
  });
});
