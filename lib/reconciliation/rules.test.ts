import { describe, expect, it } from "vitest";
import { type DoorEvent, doorState } from "@/lib/door/rules";
import {
  changedFigures,
  confirmRefusal,
  doorFigures,
  keyOfFigures,
  peakOf,
  sumOfPeaks,
  unexplainedGap,
} from "./rules";
import { type Figures, storedFigures } from "./schema";

const at = (time: string) => new Date(`2027-01-15T${time}:00Z`);
const now = at("12:00");

type Count = Parameters<typeof peakOf>[0][number];
const count = (people: number, change: Partial<Count> = {}): Count => ({
  ...{ count: people, precision: "exactly", includesCounter: true },
  ...{ countedAt: at("04:00"), createdAt: at("04:01"), voidedAt: null },
  ...change,
});
const atLeast = { precision: "at_least" } as const;

describe("the most people that were counted", () => {
  it.each([
    [
      "23 others about 7 pm",
      [count(23, { includesCounter: false })],
      { people: 24, atLeast: false },
    ],
    ["at least 30", [count(30, atLeast)], { people: 30, atLeast: true }],
    ["more, then fewer", [count(31), count(12)], { people: 31, atLeast: false }],
    ["24 and at least 30", [count(24), count(30, atLeast)], { people: 30, atLeast: true }],
    ["30 and at least 30", [count(30), count(30, atLeast)], { people: 30, atLeast: true }],
    ["at least 30 and 31", [count(30, atLeast), count(31)], { people: 31, atLeast: false }],
    [
      "a voided 80 and 24",
      [count(80, { voidedAt: now }), count(24)],
      { people: 24, atLeast: false },
    ],
    ["0, which is a count", [count(0, { includesCounter: null })], { people: 0, atLeast: false }],
    ["nothing, which is not 0", [], null],
  ] as const)("of %s", (_what, counts, peak) => {
    expect(peakOf(counts, now)).toEqual(peak);
  });
});

describe("the sum of the cities' peaks", () => {
  const city = (people: number | null, least = false) => ({
    peak: people === null ? null : { people, atLeast: least },
  });

  it.each([
    ["at least 30 plus 24", [city(30, true), city(24)], 54, true, 2, 0],
    ["20 plus 24", [city(20), city(24)], 44, false, 2, 0],
    ["24 and a city that did not count", [city(24), city(null)], 24, false, 1, 1],
    ["0 and 24", [city(0), city(24)], 24, false, 2, 0],
  ] as const)("%s", (_what, cities, people, least, counted, missing) => {
    expect(sumOfPeaks(cities)).toMatchObject({ people, atLeast: least, counted });
    expect(sumOfPeaks(cities)?.missing).toHaveLength(missing);
  });

  it("is unknown, and not 0, where no city counted", () => {
    expect(sumOfPeaks([city(null), city(null)])).toBeNull();
  });
});

const figures = (change: Partial<Figures> = {}): Figures => ({
  ...{ rsvps: 20, guests: 4, canceled: 3 },
  ...{ checkedIn: null, walkIns: null, noShows: null },
  peak: { people: 24, atLeast: false },
  ...change,
});

describe("the gap that nothing explains", () => {
  it.each([
    ["as many as announced", {}, { people: 0, atLeast: false, by: "rsvps" }],
    [
      "two more",
      { peak: { people: 26, atLeast: false } },
      { people: 2, atLeast: false, by: "rsvps" },
    ],
    [
      "five fewer, nobody at the door",
      { peak: { people: 19, atLeast: false } },
      { people: -5, atLeast: false, by: "rsvps" },
    ],
    [
      "five fewer, who are no-shows",
      { peak: { people: 19, atLeast: false }, checkedIn: 19, walkIns: 0, noShows: 5 },
      { people: 0, atLeast: false, by: "door" },
    ],
    [
      "no-shows and walk-ins",
      { peak: { people: 23, atLeast: false }, checkedIn: 19, walkIns: 3, noShows: 5 },
      { people: 1, atLeast: false, by: "door" },
    ],
    [
      "at least as many",
      { peak: { people: 24, atLeast: true } },
      { people: 0, atLeast: true, by: "rsvps" },
    ],
    ["nobody counted", { peak: null }, null],
  ] as const)("%s", (_what, change, gap) => {
    expect(unexplainedGap(figures(change))).toEqual(gap);
  });
});

describe("what the door recorded", () => {
  const event = (id: string, kind: DoorEvent["kind"], rsvp: string | null = null): DoorEvent => ({
    ...{ id, device: null, counter: 1, kind, rsvp, name: null, target: null, at: 0 },
  });
  const going = [
    { id: "zoe", guests: 2 },
    { id: "amir", guests: 0 },
  ];
  const figuresAt = (...events: DoorEvent[]) => doorFigures(doorState(events, []), going);

  it("is unknown, and not 0, where nobody was let in", () => {
    expect(figuresAt()).toEqual({ checkedIn: null, walkIns: null, noShows: null });
  });

  it("counts guests, and those who came though they weren't expected", () => {
    const zoe = [event("1", "admit", "zoe"), event("2", "guest", "zoe")];
    expect(figuresAt(...zoe)).toEqual({ checkedIn: 2, walkIns: 0, noShows: 2 });
    const more = [event("3", "admit", "waited"), event("4", "walk_in")];
    expect(figuresAt(...zoe, ...more)).toEqual({ checkedIn: 3, walkIns: 1, noShows: 2 });
  });

  it("counts no more guests than came as no negative no-shows", () => {
    const amir = ["1", "2", "3"].map((id) => event(id, id === "1" ? "admit" : "guest", "amir"));
    expect(figuresAt(...amir)).toEqual({ checkedIn: 3, walkIns: 0, noShows: 3 });
  });
});

describe("what a host has confirmed", () => {
  it("says which figures changed since, also from unknown to 0", () => {
    expect(changedFigures(figures(), figures())).toEqual([]);
    const later = figures({ walkIns: 0, peak: { people: 24, atLeast: true } });
    expect(changedFigures(figures(), later)).toEqual(["walkIns", "peak"]);
    expect(keyOfFigures(figures())).toBe("20 4 3 - - - 24");
    expect(keyOfFigures(later)).toBe("20 4 3 - 0 - 24+");
  });

  it("is stored as it is read", () => {
    expect(storedFigures.parse(JSON.parse(JSON.stringify(figures())))).toEqual(figures());
  });

  it.each([
    [{}, "05:59", "not-over"],
    [{}, "06:00", null],
    [{ status: "canceled" }, "06:00", "meetup-canceled"],
    [{ status: "proposed" }, "06:00", "not-published"],
  ] as const)("%o at %s: %s", (change, time, reason) => {
    const meetup = { status: "published", endsAt: at("06:00"), ...change } as const;
    expect(confirmRefusal(meetup, at(time))).toBe(reason);
  });
});
