import { describe, expect, it } from "vitest";
import {
  closedStageOf,
  type Mark,
  type MarkKind,
  marksOfNight,
  mayMark,
  nextChangeIn,
  type PlannedSlot,
  slideAt,
  stageOf,
  stageRefusal,
  turnOf,
} from "./rules";

const START = Date.parse("2027-01-15T03:00Z");
const at = (minutes: number, seconds = 0) => START + (minutes * 60 + seconds) * 1000;

/** Eight 20×20 in two halves: 92 min 20 s. */
function evening(): PlannedSlot[] {
  const half = (from: number) =>
    [0, 1, 2, 3].map((i) => ({ id: `talk-${from + i}`, seconds: 400, changeover: i < 3 ? 90 : 0 }));
  const plain = (id: string, minutes: number) => ({ id, seconds: minutes * 60, changeover: 0 });
  const all = [plain("opening", 5), ...half(1), plain("break", 20), ...half(5), plain("close", 5)];
  let next = START;
  return all.map(({ id, seconds, changeover }) => {
    const startsAt = next;
    next += (seconds + changeover) * 1000;
    return { id, seconds, changeoverSeconds: changeover, startsAt };
  });
}

type Press = [kind: MarkKind, slotId: string, at: number, seconds?: number];

const marks = (...pressed: Press[]): Mark[] =>
  pressed.map(([kind, slotId, when, seconds], index) => ({
    ...{ sequence: index + 1, kind, slotId, at: when, seconds: seconds ?? null },
  }));

const stage = (now: number, ...pressed: Press[]) => stageOf(marks(...pressed), evening(), now);

/** Minutes after the start. */
const expectedOf = ({ slots }: ReturnType<typeof stage>, id: string) => {
  const slot = slots.find((one) => one.id === id);
  return ((slot?.startsAt ?? Number.NaN) - START) / 60_000;
};

describe("the stage of an evening", () => {
  it("follows the line-up until somebody begins", () => {
    const before = stage(at(-30));
    expect(before).toMatchObject({ on: null, next: { id: "opening" }, over: 0 });
    expect(before.slots.at(-1)?.endsAt).toBe(at(92, 20));
    expect(expectedOf(before, "break")).toBeCloseTo(36.1667, 3);
  });

  it("is late as long as nobody begins", () => {
    const late = stage(at(4));
    expect(late.over).toBe(240);
    expect(expectedOf(late, "talk-1")).toBe(9);
  });

  it("expects nothing before it begins, whatever was tried in the afternoon", () => {
    const tried: Press[] = [
      ["started", "opening", at(-300)],
      ["ended", "opening", at(-299)],
    ];
    const before = stage(at(-30), ...tried);
    expect(before).toMatchObject({ on: null, next: { id: "talk-1" } });
    expect(expectedOf(before, "talk-1")).toBe(0);
  });

  it.each<[string, number, Press[], string | null, string | null, number]>([
    [
      "on time",
      at(6),
      [
        ["started", "opening", at(0)],
        ["started", "talk-1", at(5)],
      ],
      "talk-1",
      "talk-2",
      0,
    ],
    [
      "the opening is over its time",
      at(7),
      [["started", "opening", at(0)]],
      "opening",
      "talk-1",
      120,
    ],
    [
      "begun 3 min late",
      at(9),
      [
        ["started", "opening", at(3)],
        ["started", "talk-1", at(8)],
      ],
      "talk-1",
      "talk-2",
      180,
    ],
    [
      "the opening was cut short",
      at(3),
      [
        ["started", "opening", at(0)],
        ["started", "talk-1", at(3)],
      ],
      "talk-1",
      "talk-2",
      -120,
    ],
    [
      "a talk was skipped",
      at(6),
      [
        ["started", "talk-1", at(5)],
        ["skipped", "talk-2", at(6)],
      ],
      "talk-1",
      "opening",
      0,
    ],
    [
      "the break is 10 min longer",
      at(37),
      [
        ["started", "break", at(36, 10)],
        ["extended", "break", at(37), 600],
      ],
      "break",
      "opening",
      0,
    ],
    [
      "ended by the emcee",
      at(8),
      [
        ["started", "opening", at(0)],
        ["started", "talk-1", at(5)],
        ["ended", "talk-1", at(8)],
      ],
      null,
      "talk-2",
      -220,
    ],
    [
      "the speaker begins again",
      at(8),
      [
        ["started", "opening", at(0)],
        ["started", "talk-1", at(5)],
        ["restarted", "talk-1", at(7)],
      ],
      "talk-1",
      "talk-2",
      120,
    ],
    ["a removed slot is on", at(8), [["started", "gone", at(0)]], null, "opening", 480],
  ])("%s", (_, now, pressed, on, next, over) => {
    const found = stage(now, ...pressed);
    expect([found.on?.id ?? null, found.next?.id ?? null]).toEqual([on, next]);
    if (!pressed.some(([kind]) => kind === "skipped" || kind === "extended"))
      expect(found.over).toBe(over);
  });

  it("counts a skipped talk and a longer break to the end of the evening", () => {
    const opened: Press[] = [
      ["started", "opening", at(0)],
      ["started", "talk-1", at(5)],
    ];
    expect(stage(at(6), ...opened, ["skipped", "talk-2", at(6)]).over).toBe(-490);
    expect(stage(at(6), ...opened, ["extended", "break", at(6), 600]).over).toBe(600);
    expect(stage(at(6), ...opened, ["extended", "close", at(6), 60]).over).toBe(60);
  });

  it("moves what comes later when a talk is over its time, and its changeover", () => {
    const opened: Press[] = [
      ["started", "opening", at(0)],
      ["started", "talk-1", at(5)],
    ];
    expect(expectedOf(stage(at(6), ...opened), "talk-2")).toBeCloseTo(5 + 490 / 60, 3);
    expect(expectedOf(stage(at(20), ...opened), "talk-2")).toBe(20);
    expect(expectedOf(stage(at(20), ...opened), "talk-3")).toBeCloseTo(20 + 490 / 60, 3);
  });

  it("takes somebody out of turn, and whoever was passed over is next", () => {
    const found = stage(at(9), ["started", "opening", at(0)], ["started", "talk-2", at(5)]);
    expect([found.on?.id, found.next?.id]).toEqual(["talk-2", "talk-1"]);
    expect(found.over).toBe(0);
  });

  it("keeps the real start and end of what was given", () => {
    const found = stage(
      at(30),
      ["started", "opening", at(1)],
      ["started", "talk-1", at(7)],
      ["ended", "talk-1", at(9)],
      ["started", "talk-2", at(10)],
      ["started", "talk-3", at(25)],
      ["started", "talk-4", at(33, 3)],
      ["ended", "talk-4", at(33, 1)],
    );
    const times = found.slots.slice(0, 5).map(({ startsAt, endsAt }) => [startsAt, endsAt]);
    expect(times).toEqual([
      [at(1), at(6)],
      [at(7), at(9)],
      // Nobody ended it: its slides did.
      [at(10), at(16, 40)],
      [at(25), at(31, 40)],
      // Ended in its 3-2-1.
      [at(33, 3), at(33, 3)],
    ]);
  });

  it("forgets a day from which the meetup was moved away", () => {
    const pressed = marks(
      ["started", "opening", at(-1)],
      ["started", "talk-1", at(0)],
      ["ended", "talk-1", at(1)],
    );
    const kept = marksOfNight(pressed, { from: new Date(START) });
    expect(kept.map(({ sequence }) => sequence)).toEqual([2, 3]);
  });

  it("is over when everything is", () => {
    const all: Press[] = evening().map(({ id }, index) => ["started", id, at(index * 10)]);
    const found = stage(at(200), ...all);
    expect([found.on?.id, found.next]).toEqual(["close", null]);
    expect(found.over).toBe(105 * 60 - (92 * 60 + 20));
  });

  it("puts nothing off until the next morning, and has nothing on, once it has closed", () => {
    const pressed = marks(["started", "opening", at(2)], ["started", "talk-1", at(8)]);
    const closed = closedStageOf(pressed, evening());
    expect(closed.on).toBeNull();
    const times = closed.slots.slice(0, 3).map((slot) => [slot.standing, slot.startsAt]);
    expect(times).toEqual([
      ["done", at(2)],
      ["done", at(8)],
      ["later", at(8, 490)],
    ]);
  });

  it("is nothing without a line-up", () => {
    expect(stageOf([], [], START)).toEqual({ slots: [], on: null, next: null, over: 0 });
  });
});

describe("the slide of a talk", () => {
  it.each([
    [-3_000, 400, 20, 1, 20_000, 400_000],
    [0, 400, 20, 1, 20_000, 400_000],
    [19_999, 400, 20, 1, 1, 380_001],
    [20_000, 400, 20, 2, 20_000, 380_000],
    [180_000, 400, 20, 10, 20_000, 220_000],
    [399_999, 400, 20, 20, 1, 1],
    [400_000, 400, 20, 20, 0, 0],
    [9_999_999, 400, 20, 20, 0, 0],
    [15_000, 300, 20, 2, 15_000, 285_000],
    [100_000, 300, 3, 2, 100_000, 200_000],
    [100_000, 300, 1, 1, 200_000, 200_000],
    [100_000, 300, 0, 0, 0, 200_000],
  ])("%i ms into %i s of %i slides", (elapsed, seconds, count, slide, slideLeft, left) => {
    const found = slideAt(elapsed, seconds, count);
    expect(found.slide).toBe(slide);
    expect(found.left).toBe(left);
    if (count > 0) expect(found.slideLeft).toBeCloseTo(slideLeft, 6);
  });

  it.each([
    [-2_500, 500],
    [0, 1_000],
    [19_400, 600],
    [19_999, 1],
    [400_250, 750],
  ])("changes %i ms after the start in %i ms", (elapsed, change) => {
    expect(nextChangeIn(elapsed, 400, 20)).toBeCloseTo(change, 6);
  });

  it("changes at a slide that ends within a second", () => {
    expect(nextChangeIn(100_100, 301, 3)).toBeCloseTo(233.333, 2);
  });

  it.each([
    [at(0), "countdown"],
    [at(1), "running"],
    [at(2), "out"],
  ] as const)("has its turn", (now, turn) => {
    expect(turnOf({ startsAt: at(1), endsAt: at(2) }, now)).toBe(turn);
  });
});

it.each([
  ["started", "later skipped done"],
  ["restarted", "on"],
  ["skipped", "later"],
  ["ended", "on"],
  ["extended", "later on"],
] as const)("%s fits what is %s", (kind, fitting) => {
  const all = ["later", "on", "done", "skipped"] as const;
  const found = all.filter((standing) => mayMark(standing, kind));
  expect(found.toSorted()).toEqual(fitting.split(" ").toSorted());
});

it.each([
  ["published", "published", -1, "too-early"],
  ["published", "published", 0, null],
  ["published", "published", 59, null],
  ["published", "published", 60, "night-over"],
  ["canceled", "published", 30, "meetup-canceled"],
  ["published", "canceled", 30, "meetup-canceled"],
])(
  "a meetup %s of an event %s, %i minutes after noon: %s",
  (status, eventStatus, minute, reason) => {
    const night = { status, eventStatus, from: new Date(at(0)), until: new Date(at(60)) };
    expect(stageRefusal(night, new Date(at(minute)))).toBe(reason);
  },
);
