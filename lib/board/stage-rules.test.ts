import { describe, expect, it } from "vitest";
import type { Mark } from "@/lib/stage/rules";
import { slotAt } from "./rules";
import { eveningOf, given, lineUpAsRun, lineUpOnStage } from "./stage-rules";

const START = Date.parse("2027-01-15T03:00Z");
const at = (minutes: number) => START + minutes * 60_000;

type LineUp = NonNullable<Parameters<typeof lineUpOnStage>[0]>;

const planned = {
  ...{ localDate: "2027-01-14", timeZone: "America/Vancouver" },
  startsAt: new Date(START),
  // When the last slot ends.
  closesAt: new Date(at(15)),
  slots: ["opening", "first", "second"].map((id, index) => ({
    ...{ id, seconds: 300, changeoverSeconds: 0 },
    startsAt: new Date(at(index * 5)),
    endsAt: new Date(at(index * 5 + 5)),
  })),
} as unknown as LineUp;

const started = (slotId: string, minutes: number, sequence = 1): Mark => ({
  ...{ sequence, slotId, kind: "started", at: at(minutes), seconds: null },
});

describe("what is on stage, for the board", () => {
  it.each<[string, Mark[], number, string | null]>([
    ["as planned, where nobody pressed anything", [], 6, "first"],
    ["what was started, though another is planned", [started("opening", 4)], 6, "opening"],
    ["an over-run", [started("first", 12)], 16, "first"],
    ["nothing, once its time is up", [started("first", 12)], 17, null],
    ["what counts down", [started("first", 12)], 11.96, "first"],
    ["nothing before its 3-2-1", [started("first", 12)], 11.94, null],
    [
      "nothing, after it was ended",
      [started("first", 5), { ...started("first", 6, 2), kind: "ended" }],
      7,
      null,
    ],
    ["nothing of a slot that is gone", [started("gone", 5)], 6, null],
  ])("is %s", (_, marks, minute, id) => {
    const on = slotAt(lineUpOnStage(planned, marks), new Date(at(minute)));
    expect(on?.id ?? null).toBe(id);
  });

  it("is nothing without a line-up", () => {
    expect(lineUpOnStage(null, [started("first", 5)])).toBeNull();
  });
});

describe("a line-up as it runs", () => {
  const ended: Mark = { ...started("first", 8, 2), kind: "ended" };

  it.each<[string, Mark[], number, string | null | undefined, number[]]>([
    ["goes by the plan, where nobody pressed anything", [], 6, undefined, [0, 5, 10]],
    ["counts down", [started("opening", 4)], 3.96, "opening", [4, 9, 14]],
    ["has what is on, and the others after it", [started("opening", 4)], 6, "opening", [4, 9, 14]],
    ["has nothing on once its time is up", [started("opening", 4)], 9, null, [4, 9, 14]],
    ["has nothing on after it was ended", [started("first", 6), ended], 8, null, [6, 8, 13]],
    ["puts off what nobody starts", [started("opening", 0)], 13, null, [0, 13, 18]],
    ["puts nothing off past closing", [started("opening", 0)], 40, null, [0, 15, 20]],
    ["puts nothing off once the stage is closed", [started("opening", 0)], 700, null, [0, 5, 10]],
    ["is moved by an over-run past closing", [started("opening", 14)], 18, "opening", [14, 19, 24]],
    ["passes over marks of another day", [started("opening", -1500)], 3, undefined, [0, 5, 10]],
    ["keeps its real times after closing", [started("opening", 16)], 700, null, [16, 21, 26]],
  ])("%s", (_, marks, minute, onId, starts) => {
    const found = lineUpAsRun(planned, marks, new Date(at(minute)));
    expect(found.onId).toBe(onId);
    const minutes = found.lineUp.slots.map(({ startsAt }) => (startsAt.getTime() - START) / 60_000);
    expect(minutes).toEqual(starts);
    expect(found.lineUp.startsAt).toEqual(found.lineUp.slots[0]?.startsAt);
  });

  it("names what was skipped, and begins with what was not", () => {
    const skipped: Mark = { ...started("opening", 1), kind: "skipped" };
    const { lineUp } = lineUpAsRun(planned, [skipped], new Date(at(1)));
    expect(lineUp.slots.map(({ id, isSkipped }) => [id, isSkipped])).toEqual([
      ["opening", true],
      ["first", false],
      ["second", false],
    ]);
    expect(lineUp.startsAt).toEqual(new Date(at(1)));
    expect(given(lineUp).slots.map(({ id }) => id)).toEqual(["first", "second"]);
    expect(given(planned).slots).toHaveLength(3);
    const meetup = { lineUp: planned, marks: [skipped] };
    expect(eveningOf(meetup, new Date(at(1)))).toEqual(given(lineUp));
    expect(eveningOf({ ...meetup, lineUp: null }, new Date(START))).toBeNull();
  });

  it("has a break as long as it was made", () => {
    const longer: Mark = { ...started("first", 1), kind: "extended", seconds: 600 };
    const { lineUp } = lineUpAsRun(planned, [longer], new Date(START));
    expect(lineUp.slots.map(({ seconds }) => seconds)).toEqual([300, 900, 300]);
  });
});
