import { describe, expect, it } from "vitest";
import { dueReleases, type HeldSeat } from "./rules";

const at = (day: number, hour = 12) => new Date(Date.UTC(2027, 0, day, hour));
const startsAt = at(20, 19);
const seat = (seatedAt: Date, confirmAskedAt: Date | null = null, guests = 0): HeldSeat => ({
  ...{ guests, seatedAt, confirmAskedAt },
});
const due = (seats: HeldSeat[], now: Date, { free = 0, waiting = 1 } = {}) =>
  dueReleases({ startsAt, free, waiting }, seats, now);
const nothing = { ask: [], release: [] };

describe("a seat that nobody confirmed", () => {
  it("is asked for once it is held for a day, and goes twelve hours later", () => {
    const taken = seat(at(10));
    expect(due([taken], at(11, 11))).toEqual(nothing);
    expect(due([taken], at(11, 12))).toEqual({ ask: [taken], release: [] });
    const asked = seat(at(10), at(11, 12));
    expect(due([asked], at(11, 23))).toEqual(nothing);
    expect(due([asked], at(12, 0))).toEqual({ ask: [], release: [asked] });
  });

  it("stays while nobody waits, or while there are seats for those who do", () => {
    const asked = seat(at(10), at(11));
    expect(due([asked], at(15), { waiting: 0 })).toEqual(nothing);
    expect(due([asked], at(15), { waiting: 2, free: 2 })).toEqual(nothing);
    expect(due([asked], at(15), { waiting: 2, free: 1 }).release).toEqual([asked]);
    expect(due([asked], at(15), { waiting: 1, free: -3 }).release).toEqual([asked]);
  });

  it("goes before younger ones, and no more than are waited for", () => {
    const seats = [seat(at(8), at(9), 1), seat(at(9), at(10)), seat(at(10))];
    const [first, second, third] = seats;
    expect(due(seats, at(15), { waiting: 2 })).toEqual({ ask: [], release: [first] });
    expect(due(seats, at(15), { waiting: 3 }).release).toEqual([first, second]);
    expect(due(seats, at(15), { waiting: 4 })).toEqual({ ask: [third], release: [first, second] });
  });

  it("stays if it was taken within a day of doors, and once they are open", () => {
    expect(due([seat(at(19, 20))], at(20, 18))).toEqual(nothing);
    expect(due([seat(at(10), at(11))], startsAt)).toEqual(nothing);
    expect(due([seat(at(19, 19), at(19, 19))], at(20, 18))).toEqual(nothing);
    const justBefore = seat(at(19, 18), at(19, 18));
    expect(due([justBefore], at(20, 18)).release).toEqual([justBefore]);
  });
});
