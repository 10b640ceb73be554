import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  lineUpStartsAt,
  moveSlotInOrder,
  overrun,
  putBackInOrder,
  schedule,
  stretches,
  withLineUps,
  withRemoved,
} from "./rules";

const at = (text: string) => new Date(text);

it.each([
  ["talks one after the other", [0, 8], "a 8, b 8"],
  ["a canceled talk between them", [0, 16], "a 8, - 8, b 8"],
  ["a canceled talk before the first", [8, 16], "- 8, a 8, b 8"],
  ["a talk that was ended early", [0, 5], "a 8, b 8"],
])("an evening with %s is drawn without holes", (_, minutes, drawn) => {
  const start = at("2011-02-25T03:00:00Z");
  const after = (count: number) => new Date(start.getTime() + count * 60_000);
  const slots = minutes.map((from, index) => ({
    ...{ name: "ab"[index], startsAt: after(from), endsAt: after(from + 7) },
    ...{ seconds: 420, changeoverSeconds: 60 },
  }));
  const all = stretches(slots, start);
  expect(
    all.map(({ slot, milliseconds }) => `${slot?.name ?? "-"} ${milliseconds / 60_000}`).join(", "),
  ).toBe(drawn);
});

it("a line-up is shown of a published meetup alone, and not an empty one", () => {
  const lineUp = { slots: [{}] };
  const meetups = [
    { slug: "a", status: "published", lineUp },
    { slug: "b", status: "published", lineUp: null },
    { slug: "c", status: "published", lineUp: { slots: [] } },
    { slug: "d", status: "proposed", lineUp },
    { slug: "e", status: "canceled", lineUp },
  ];
  expect(withLineUps(meetups).map(({ slug }) => slug)).toEqual(["a"]);
});

describe("removed slots", () => {
  it.each([
    [0, "xab"],
    [1, "axb"],
    [2, "abx"],
    [9, "abx"],
  ])("from position %i are put back as %s", (position, order) => {
    expect(putBackInOrder(["a", "b"], "x", position).join("")).toBe(order);
  });

  it.each([
    [[0], "xab"],
    [[1], "axb"],
    [[2], "abx"],
    [[0, 0, 7], "xxabx"],
    [[], "ab"],
  ])("from %o are shown as %s", (positions, order) => {
    const removed = positions.map((position) => ({ position }));
    const rows = withRemoved(["a", "b"], removed);
    expect(rows.map((row) => ("slot" in row ? row.slot : "x")).join("")).toBe(order);
    expect(rows.flatMap((row) => ("slot" in row ? [row.at] : []))).toEqual([0, 1]);
  });
});

describe("the schedule", () => {
  const doors = at("2011-02-25T03:00:00Z");

  it("puts changeovers between the slots and none before the first", () => {
    const slots = [
      { seconds: 600, changeoverSeconds: 0 },
      { seconds: 400, changeoverSeconds: 60 },
      { seconds: 400, changeoverSeconds: 90 },
      { seconds: 900, changeoverSeconds: 60 },
    ];
    const clock = schedule(slots, doors).map(({ startsAt, endsAt }) =>
      [startsAt, endsAt].map((instant) => instant.toISOString().slice(11, 19)),
    );
    expect(clock).toEqual([
      ["03:00:00", "03:10:00"],
      ["03:10:00", "03:16:40"],
      ["03:17:40", "03:24:20"],
      ["03:25:50", "03:40:50"],
    ]);
  });

  it("has increasing starts without overlaps, and durations add up to the total", () => {
    const slot = fc.record({
      seconds: fc.integer({ min: 1, max: 18_000 }),
      changeoverSeconds: fc.nat(1800),
    });
    fc.assert(
      fc.property(fc.array(slot, { minLength: 1, maxLength: 30 }), (slots) => {
        const planned = schedule(slots, doors);
        planned.slice(1).forEach((later, before) => {
          const earlier = planned[before];
          if (!earlier) throw new Error("one before");
          expect(later.startsAt.getTime()).toBeGreaterThan(earlier.startsAt.getTime());
          expect(later.startsAt.getTime()).toBe(
            earlier.endsAt.getTime() + earlier.changeoverSeconds * 1000,
          );
        });
        const all = slots.reduce((sum, one) => sum + one.seconds + one.changeoverSeconds, 0);
        const last = planned.at(-1);
        const end = (last?.endsAt.getTime() ?? 0) + (last?.changeoverSeconds ?? 0) * 1000;
        expect(end - doors.getTime()).toBe(all * 1000);
        expect(planned[0]?.startsAt).toEqual(doors);
      }),
    );
  });

  it.each([
    ["2011-02-25T05:59:00Z", 0],
    ["2011-02-25T06:00:00Z", 0],
    ["2011-02-25T06:00:01Z", 1],
    ["2011-02-25T06:10:00Z", 600],
  ])("whose last slot ends at %s overruns by %i seconds", (endsAt, seconds) => {
    expect(overrun([{ endsAt: at(endsAt) }], at("2011-02-25T06:00:00Z"))).toBe(seconds);
  });

  it("without slots never overruns", () => {
    expect(overrun([], doors)).toBe(0);
  });
});

describe("the start of the line-up", () => {
  const evening = {
    localDate: "2011-02-24",
    startsLocal: "19:00",
    timeZone: "America/Vancouver",
    startsAt: at("2011-02-25T03:00:00Z"),
    endsAt: at("2011-02-25T06:00:00Z"),
  };
  it.each([
    [null, "2011-02-25T03:00:00Z"],
    ["19:30", "2011-02-25T03:30:00Z"],
    // Before the meetup's start, and not after its end on the next day: the meetup was moved.
    ["18:30", "2011-02-25T03:00:00Z"],
  ])("%s is %s", (startsLocal, instant) => {
    expect(lineUpStartsAt(evening, { startsLocal, startsChoice: null })).toEqual(at(instant));
  });

  it("after midnight is on the next day", () => {
    const late = { ...evening, endsAt: at("2011-02-25T10:00:00Z") };
    const midnight = { startsLocal: "00:15", startsChoice: null } as const;
    expect(lineUpStartsAt(late, midnight)).toEqual(at("2011-02-25T08:15:00Z"));
  });

  const clocksGoBack = {
    localDate: "2027-11-07",
    startsLocal: "01:00",
    timeZone: "America/Toronto",
    endsAt: at("2027-11-07T09:00:00Z"),
  };
  it.each([
    ["2027-11-07T05:00:00Z", "2027-11-07T05:30:00Z"],
    ["2027-11-07T06:00:00Z", "2027-11-07T06:30:00Z"],
  ])("in a repeated hour is within a meetup starting at %s", (startsAt, instant) => {
    const meetup = { ...clocksGoBack, startsAt: at(startsAt) };
    expect(lineUpStartsAt(meetup, { startsLocal: "01:30", startsChoice: null })).toEqual(
      at(instant),
    );
  });

  it.each(["earlier", "later"] as const)("in a repeated hour is the %s one by choice", (choice) => {
    const meetup = { ...clocksGoBack, startsAt: at("2027-11-07T05:00:00Z") };
    expect(lineUpStartsAt(meetup, { startsLocal: "01:30", startsChoice: choice })).toEqual(
      at(choice === "earlier" ? "2027-11-07T05:30:00Z" : "2027-11-07T06:30:00Z"),
    );
  });

  it.each([
    ["2027-03-14T03:00:00Z", "2027-03-13", "22:00", "2027-03-14T06:59:00Z"],
    ["2027-03-14T06:59:30Z", "2027-03-14", "01:59", "2027-03-14T07:00:00Z"],
  ])(
    "in a skipped hour is next to the gap, within a meetup starting at %s",
    (startsAt, localDate, doors, instant) => {
      const meetup = { ...clocksGoBack, localDate, startsLocal: doors, startsAt: at(startsAt) };
      expect(lineUpStartsAt(meetup, { startsLocal: "02:30", startsChoice: null })).toEqual(
        at(instant),
      );
    },
  );
});

describe("moving a slot", () => {
  it.each([
    ["b", 1, 0, ["b", "a", "c", "d"]],
    ["b", 1, 2, ["a", "c", "b", "d"]],
    ["a", 0, 3, ["b", "c", "d", "a"]],
    ["d", 3, 0, ["d", "a", "b", "c"]],
    ["b", 1, 1, ["a", "b", "c", "d"]],
    // Pressed twice: already moved.
    ["b", 0, 1, ["a", "b", "c", "d"]],
    ["b", 2, 1, ["a", "b", "c", "d"]],
    // Moved, removed or added by somebody else in the meantime.
    ["c", 0, 1, "stale"],
    ["x", 1, 2, "stale"],
    ["d", 3, 4, "stale"],
  ] as const)("%s from %i to %i", (id, from, to, order) => {
    expect(moveSlotInOrder(["a", "b", "c", "d"], { id, from, to })).toEqual(order);
  });
});
