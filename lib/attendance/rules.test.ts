import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Counted,
  countIssue,
  countingRefusal,
  countTime,
  includesCounter,
  isNightOf,
  peopleCounted,
  standingCounts,
  statements,
  tally,
} from "./rules";

const at = (text: string) => new Date(text);
const count = (change: Partial<Counted> = {}): Counted => ({
  count: 20,
  precision: "exactly",
  includesCounter: true,
  countedAt: at("2011-02-25T03:00:00Z"),
  createdAt: at("2011-02-25T03:01:00Z"),
  voidedAt: null,
  ...change,
});
const later = at("2011-02-26T00:00:00Z");

describe("people counted", () => {
  it.each([
    [23, false, 24],
    [23, true, 23],
    [30, null, 30],
    [0, false, 1],
  ])("%i with the counter in it: %s, is %i", (number, includesCounter, people) => {
    expect(peopleCounted({ count: number, includesCounter })).toBe(people);
  });
});

describe("valid counts", () => {
  it("are sorted by the time of counting, not of sending, latest first", () => {
    const first = count({ count: 1, createdAt: at("2011-02-25T05:00:00Z") });
    const second = count({ count: 2, countedAt: at("2011-02-25T04:00:00Z") });
    expect(standingCounts([first, second], later)).toEqual([second, first]);
  });

  it("put the one sent last first if their times are equal", () => {
    const first = count({ count: 1 });
    const second = count({ count: 2, createdAt: at("2011-02-25T03:02:00Z") });
    expect(standingCounts([first, second], later).map((one) => one.count)).toEqual([2, 1]);
  });

  it("exclude voided ones and those later than now", () => {
    const voided = count({ voidedAt: at("2011-02-25T03:05:00Z") });
    const tomorrow = count({ countedAt: at("2011-02-25T03:00:01Z") });
    expect(standingCounts([voided, tomorrow], at("2011-02-25T03:00:00Z"))).toEqual([]);
  });

  it("use the time of sending if no time was recorded", () => {
    const untimed = count({ countedAt: null });
    expect(standingCounts([untimed], at("2011-02-25T03:00:59Z"))).toEqual([]);
    expect(standingCounts([untimed], at("2011-02-25T03:01:00Z"))).toEqual([untimed]);
  });
});

describe("the tally", () => {
  it("of the first night is at least 54 in 2 of 7 cities", () => {
    const toronto = [
      count({ count: 30, precision: "at_least", includesCounter: null, countedAt: null }),
    ];
    const vancouver = [count({ count: 23, includesCounter: false })];
    const cities = [[], [], toronto, [], [], vancouver, []];
    expect(tally(cities, later)).toEqual({
      people: 54,
      atLeast: true,
      countedCities: 2,
      cities: 7,
    });
  });

  it("is unknown, not 0, without a count", () => {
    expect(tally([[], []], later)).toEqual({
      people: null,
      atLeast: false,
      countedCities: 0,
      cities: 2,
    });
  });

  it("is 0 if somebody counted nobody", () => {
    expect(tally([[count({ count: 0 })]], later).people).toBe(0);
  });

  it("uses a city's latest count, even if it is smaller", () => {
    const before = count({ count: 40, precision: "at_least" });
    const after = count({ count: 12, countedAt: at("2011-02-25T04:00:00Z") });
    expect(tally([[after, before]], later)).toMatchObject({ people: 12, atLeast: false });
  });

  it("never has more cities than the event, nor people without a count", () => {
    const any = fc.record({
      count: fc.nat(500),
      includesCounter: fc.constantFrom(true, false, null),
      isVoid: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fc.array(any, { maxLength: 4 }), { maxLength: 8 }), (drawn) => {
        const cities = drawn.map((counts) =>
          counts.map(({ isVoid, ...one }) => count({ ...one, voidedAt: isVoid ? later : null })),
        );
        const total = tally(cities, later);
        const most = drawn.flat().reduce((sum, one) => sum + one.count + 1, 0);
        expect(total.countedCities).toBe(
          cities.filter((c) => c.some((one) => !one.voidedAt)).length,
        );
        expect(total.people === null).toBe(total.countedCities === 0);
        expect(total.people ?? 0).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe("the big number", () => {
  const counted = { people: 54, atLeast: true, countedCities: 2, cities: 7 };
  const nobody = { people: null, atLeast: false, countedCities: 0, cities: 7 };
  const coming = { people: 212, cities: 7 };
  const inRooms = { says: "counted", ...counted };
  it.each([
    ["before", coming, nobody, [{ says: "coming", ...coming }]],
    ["before", { people: 20, cities: 7 }, nobody, [{ says: "coming", people: 20, cities: 7 }]],
    ["before", { people: 19, cities: 7 }, nobody, [{ says: "hosts" }]],
    ["tonight", coming, counted, [inRooms, { says: "said", people: 212 }]],
    [
      "tonight",
      coming,
      nobody,
      [
        { says: "not-counted", cities: 7 },
        { says: "said", people: 212 },
      ],
    ],
    ["tonight", { people: 0, cities: 7 }, counted, [inRooms]],
    ["after", coming, counted, [inRooms]],
    ["after", coming, nobody, [{ says: "not-counted", cities: 7 }]],
  ] as const)("%s, of %j and %j", (phase, said, total, expected) => {
    expect(statements(phase, said, total)).toEqual(expected);
  });
});

const night = {
  status: "published" as const,
  startsAt: at("2011-02-25T03:00:00Z"),
  endsAt: at("2011-02-25T06:00:00Z"),
  localDate: "2011-02-24",
  timeZone: "America/Vancouver",
};

describe("the time for counting", () => {
  it.each([
    ["published", "2011-02-25T02:59:59Z", "too-early"],
    ["published", "2011-02-25T03:00:00Z", null],
    ["published", "2011-03-04T06:00:00Z", null],
    ["published", "2011-03-04T06:00:01Z", "too-late"],
    ["proposed", "2011-02-25T04:00:00Z", "not-published"],
    ["canceled", "2011-02-25T04:00:00Z", "meetup-canceled"],
  ] as const)("a %s meetup at %s: %s", (status, now, refusal) => {
    expect(countingRefusal({ ...night, status }, at(now))).toBe(refusal);
  });

  it.each([
    ["2011-02-25T02:59:59Z", false],
    ["2011-02-25T03:00:00Z", true],
    ["2011-02-25T12:00:00Z", true],
    ["2011-02-25T12:00:01Z", false],
  ])("it is the night of it at %s: %s", (now, isNight) => {
    expect(isNightOf(night, at(now))).toBe(isNight);
  });
});

describe("the time of a count", () => {
  const late = "2011-02-25T05:00:00Z";
  const pastMidnight = "2011-02-25T08:30:00Z";
  const nextDay = "2011-02-25T20:00:00Z";
  it.each([
    ["nothing typed on the night", null, late, { ok: true, countedAt: at(late) }],
    ["nothing typed the next day", null, nextDay, { ok: true, countedAt: null }],
    ["the doors", "19:00", late, { ok: true, countedAt: night.startsAt }],
    ["early birds", "18:00", late, { ok: true, countedAt: at("2011-02-25T02:00:00Z") }],
    ["too early", "17:59", late, { ok: false, code: "time-outside" }],
    ["not yet", "21:30", late, { ok: false, code: "time-not-yet" }],
    ["the next minute", "21:01", late, { ok: false, code: "time-not-yet" }],
    ["this minute", "21:00", late, { ok: true, countedAt: at(late) }],
    ["after midnight", "00:30", nextDay, { ok: true, countedAt: at("2011-02-25T08:30:00Z") }],
    ["after midnight, before it", "00:30", late, { ok: false, code: "time-not-yet" }],
    [
      "before midnight, after it",
      "23:30",
      pastMidnight,
      { ok: true, countedAt: at("2011-02-25T07:30:00Z") },
    ],
    ["the next morning", "10:00", nextDay, { ok: false, code: "time-outside" }],
  ] as const)("%s", (_name, typed, now, expected) => {
    expect(countTime(night, { at: typed }, at(now))).toEqual(expected);
  });

  const changing = {
    ...night,
    localDate: "2027-11-06",
    startsAt: at("2027-11-07T04:00:00Z"),
    endsAt: at("2027-11-07T10:30:00Z"),
    timeZone: "America/Toronto",
  };
  const after = at("2027-11-08T00:00:00Z");
  it.each([
    [undefined, { ok: false, at: "01:30", unclear: { reason: "overlap" } }],
    ["earlier", { ok: true, countedAt: at("2027-11-07T05:30:00Z") }],
    ["later", { ok: true, countedAt: at("2027-11-07T06:30:00Z") }],
  ] as const)("that the clocks show twice, with the choice %s", (atChoice, expected) => {
    expect(countTime(changing, { at: "01:30", atChoice }, after)).toMatchObject(expected);
  });

  const skipping = {
    ...changing,
    localDate: "2027-03-13",
    startsAt: at("2027-03-14T03:00:00Z"),
    endsAt: at("2027-03-14T07:30:00Z"),
  };
  it.each([
    [undefined, { ok: false, at: "02:30", unclear: { reason: "gap" } }],
    ["earlier", { ok: true, countedAt: at("2027-03-14T06:59:00Z") }],
    ["later", { ok: true, countedAt: at("2027-03-14T07:00:00Z") }],
  ] as const)("that the clocks skip, with the choice %s", (atChoice, expected) => {
    expect(countTime(skipping, { at: "02:30", atChoice }, after)).toMatchObject(expected);
  });
});

describe("what a number can't say", () => {
  it.each([
    [0, "exactly", false, null],
    [0, "exactly", true, { field: "andMe", code: "nobody-and-me" }],
    [0, "at_least", false, { field: "precision", code: "at-least-nobody" }],
    [0, "at_least", true, { field: "andMe", code: "nobody-and-me" }],
    [1, "at_least", true, null],
    [1, "exactly", false, null],
  ] as const)("%i, %s, and me: %s", (number, precision, andMe, issue) => {
    expect(countIssue({ count: number, precision, andMe })).toEqual(issue);
  });

  it.each([
    [0, false, null],
    [1, false, true],
    [1, true, false],
  ])("%i, and me: %s, includes the counter: %s", (number, andMe, included) => {
    expect(includesCounter({ count: number, andMe })).toBe(included);
  });
});
