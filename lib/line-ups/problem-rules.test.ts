import { describe, expect, it } from "vitest";
import { schedule } from "@/lib/slots/rules";
import { type PlannedSlot, problemsOf } from "./problem-rules";

const START = new Date("2027-01-15T03:00Z");
const at = (minutes: number) => new Date(START.getTime() + minutes * 60_000);

type Talk = Partial<NonNullable<PlannedSlot["talk"]>>;

/** Slots of so many minutes, one after the other. */
function planned(...slots: [kind: PlannedSlot["kind"], minutes: number, talk?: Talk][]) {
  const timed = slots.map(([kind, minutes, talk], index) => ({
    ...{ kind, seconds: minutes * 60, changeoverSeconds: 0 },
    talk:
      kind === "talk"
        ? { id: `${index}`, state: "confirmed", isFirstTime: false, elsewhere: [], ...talk }
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
    expect(problemsOf(fine)).toEqual([]);
    expect(problemsOf([])).toEqual([]);
  });

  it("name a talk that its speaker has not confirmed", () => {
    const slots = planned(["talk", 7, { state: "accepted" }], ["talk", 7]);
    expect(problemsOf(slots)).toEqual([{ kind: "unconfirmed", talkId: "0" }]);
  });

  it.each([
    ["before it", at(-10), at(0), false],
    ["at its start", at(-10), at(1), true],
    ["within it", at(2), at(3), true],
    ["at its end", at(6), at(20), true],
    ["after it", at(7), at(20), false],
  ])("name a speaker who is on elsewhere %s: %s to %s", (_, startsAt, endsAt, clashes) => {
    const elsewhere = [{ slug: "halifax", startsAt, endsAt }];
    const problems = problemsOf(planned(["talk", 7, { elsewhere }]));
    const clash = { kind: "double-booked", talkId: "0", slug: "halifax", startsAt };
    expect(problems).toEqual(clashes ? [clash] : []);
  });

  it("name first talks in a row, and not those with something between them", () => {
    const first = { isFirstTime: true };
    const three = planned(["talk", 7, first], ["talk", 7, first], ["talk", 7, first]);
    expect(problemsOf(three)).toEqual([
      { kind: "first-talks-in-a-row", talkId: "0", nextId: "1" },
      { kind: "first-talks-in-a-row", talkId: "1", nextId: "2" },
    ]);
    expect(problemsOf(planned(["talk", 7, first], ["break", 5], ["talk", 7, first]))).toEqual([]);
    expect(problemsOf(planned(["talk", 7, first], ["talk", 7], ["talk", 7, first]))).toEqual([]);
  });

  it.each([
    [75, []],
    [76, [{ kind: "no-break", startsAt: at(10), seconds: 76 * 60 }]],
  ])("name %i minutes without a break", (minutes, problems) => {
    const slots = planned(["break", 10], ["talk", minutes - 30], ["stream_cue", 30], ["break", 5]);
    expect(problemsOf(slots)).toEqual(problems);
  });

  it("count the changeovers to the stretch", () => {
    const talks = Array.from({ length: 11 }, (_, index) => ({
      ...{ kind: "talk" as const, seconds: 400, changeoverSeconds: 60 },
      talk: { id: `${index}`, state: "confirmed", isFirstTime: false, elsewhere: [] },
    }));
    expect(problemsOf(schedule(talks.slice(0, 9), START))).toEqual([]);
    expect(problemsOf(schedule(talks, START))).toEqual([
      { kind: "no-break", startsAt: START, seconds: 11 * 400 + 10 * 60 },
    ]);
  });
});

it("eight 20×20 in two halves, with 90 s changeovers, a break of 20 min and 5 min each to open and close, take 92 min 20 s", () => {
  const talk = (changeoverSeconds: number) => ({ seconds: 400, changeoverSeconds });
  const plain = (minutes: number) => ({ seconds: minutes * 60, changeoverSeconds: 0 });
  const half = [talk(90), talk(90), talk(90), talk(0)];
  const slots = schedule([plain(5), ...half, plain(20), ...half, plain(5)], START);
  const end = slots.at(-1)?.endsAt.getTime() ?? 0;
  expect((end - START.getTime()) / 1000).toBe(92 * 60 + 20);
});
