import { describe, expect, it } from "vitest";
import { schedule } from "@/lib/slots/rules";
import { type PlannedSlot, problemsOf } from "./problem-rules";

const START = new Date("2027-01-15T03:00Z");
const CLOSING = new Date("2027-01-15T08:00Z");
const at = (minutes: number) => new Date(START.getTime() + minutes * 60_000);

/** Null for a place that waits for one. */
type Talk = Partial<NonNullable<PlannedSlot["talk"]>> | null;

/** Slots of so many minutes, one after the other. */
function planned(...slots: [kind: PlannedSlot["kind"], minutes: number, talk?: Talk][]) {
  const timed = slots.map(([kind, minutes, talk], index) => ({
    ...{ kind, seconds: minutes * 60, changeoverSeconds: 0 },
    talk:
      kind === "talk" && talk !== null
        ? {
            id: `${index}`,
            state: "confirmed",
            isFirstTime: false,
            isDeckMissing: false,
            elsewhere: [],
            ...talk,
          }
        : null,
  }));
  return schedule(timed, START);
}

describe("the problems of a line-up", () => {
  it("are none where every speaker has confirmed and a break comes in time", () => {
    const fine = planned(
      ["opening", 5],
      ["talk", 70],
      ["break", 20],
      ["talk", 75],
      ["mingling", 9],
    );
    expect(problemsOf(fine, CLOSING)).toEqual([]);
    expect(problemsOf([], CLOSING)).toEqual([]);
  });

  it.each([
    ["talk", {}, 0],
    ["talk", null, 1],
    ["break", null, 0],
  ] as const)("count the places without a talk: %s %j %i", (kind, talk, count) => {
    const one = planned([kind, 7, talk]);
    const noTalk = (many: number) => (many > 0 ? [{ kind: "no-talk", count: many }] : []);
    expect(problemsOf(one, CLOSING)).toEqual(noTalk(count));
    expect(problemsOf(planned(["talk", 7], [kind, 7, talk], ["talk", 7, null]), CLOSING)).toEqual(
      noTalk(count + 1),
    );
  });

  it("name a talk that its speaker has not confirmed", () => {
    const slots = planned(["talk", 7, { state: "accepted" }], ["talk", 7]);
    expect(problemsOf(slots, CLOSING)).toEqual([{ kind: "unconfirmed", talkId: "0" }]);
  });

  it.each([
    ["before it", at(-10), at(0), false],
    ["at its start", at(-10), at(1), true],
    ["within it", at(2), at(3), true],
    ["at its end", at(6), at(20), true],
    ["after it", at(7), at(20), false],
  ])("name a speaker who is on elsewhere %s: %s to %s", (_, startsAt, endsAt, clashes) => {
    const elsewhere = [{ slug: "halifax", startsAt, endsAt }];
    const problems = problemsOf(planned(["talk", 7, { elsewhere }]), CLOSING);
    const clash = { kind: "double-booked", talkId: "0", slug: "halifax", startsAt };
    expect(problems).toEqual(clashes ? [clash] : []);
  });

  it("name first talks in a row, whatever stands between them that is neither a talk nor a break", () => {
    const first = { isFirstTime: true };
    const three = planned(["talk", 7, first], ["talk", 7, first], ["talk", 7, first]);
    expect(problemsOf(three, CLOSING)).toEqual([
      { kind: "first-talks-in-a-row", talkId: "0", nextId: "1" },
      { kind: "first-talks-in-a-row", talkId: "1", nextId: "2" },
    ]);
    expect(
      problemsOf(planned(["talk", 7, first], ["break", 5], ["talk", 7, first]), CLOSING),
    ).toEqual([]);
    expect(
      problemsOf(planned(["talk", 7, first], ["talk", 7], ["talk", 7, first]), CLOSING),
    ).toEqual([]);
    const changed = planned(["talk", 7, first], ["changeover", 2], ["talk", 7, first]);
    expect(problemsOf(changed, CLOSING)).toEqual([
      { kind: "first-talks-in-a-row", talkId: "0", nextId: "2" },
    ]);
  });

  it.each([
    [75, []],
    [76, [{ kind: "no-break", startsAt: at(10), seconds: 76 * 60 }]],
  ])("name %i minutes without a break", (minutes, problems) => {
    const slots = planned(["break", 10], ["talk", minutes - 30], ["stream_cue", 30], ["break", 5]);
    expect(problemsOf(slots, CLOSING)).toEqual(problems);
  });

  it("count the changeovers to the stretch", () => {
    const talks = Array.from({ length: 11 }, (_, index) => ({
      ...{ kind: "talk" as const, seconds: 400, changeoverSeconds: 60 },
      talk: {
        id: `${index}`,
        state: "confirmed",
        isFirstTime: false,
        isDeckMissing: false,
        elsewhere: [],
      },
    }));
    expect(problemsOf(schedule(talks.slice(0, 9), START), CLOSING)).toEqual([]);
    expect(problemsOf(schedule(talks, START), CLOSING)).toEqual([
      { kind: "no-break", startsAt: START, seconds: 11 * 400 + 10 * 60 },
    ]);
  });

  it.each([
    [90, []],
    [91, [{ kind: "past-closing", seconds: 60, closesAt: at(100) }]],
  ])("name closing time once it is passed: a talk of %i minutes after ten", (minutes, problems) => {
    const slots = planned(["break", 10], ["mingling", minutes]);
    expect(problemsOf(slots, at(100))).toEqual(problems);
  });

  it("name a talk without its slides", () => {
    const slots = planned(["talk", 7, { isDeckMissing: true }], ["talk", 7]);
    expect(problemsOf(slots, CLOSING)).toEqual([{ kind: "deck-missing", talkId: "0" }]);
  });
});
