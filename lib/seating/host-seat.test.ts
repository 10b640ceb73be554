import { describe, expect, it } from "vitest";
import { mayTakeSeat } from "./host-seat";

describe("a new host", () => {
  const now = new Date("2027-01-14T20:00Z");
  const endsAt = new Date("2027-01-15T03:00Z");
  const meetup = { status: "published", capacity: 20, seatsTaken: 19, endsAt } as const;
  it.each([
    ["takes the last seat", meetup, 0, false, true],
    ["does not overtake the waitlist", meetup, 1, false, false],
    ["takes none if all are taken", { ...meetup, seatsTaken: 20 }, 0, false, false],
    ["takes none with a seat elsewhere", meetup, 0, true, false],
    ["takes one before it is published", { ...meetup, status: "proposed" }, 0, false, true],
    ["takes one without a capacity", { ...meetup, capacity: null }, 0, false, true],
    ["takes none once it is over", { ...meetup, endsAt: now }, 0, false, false],
    ["takes none of a canceled meetup", { ...meetup, status: "canceled" }, 0, false, false],
  ] as const)("%s", (_, seats, waiting, elsewhere, takes) =>
    expect(mayTakeSeat(seats, waiting, elsewhere, now)).toBe(takes),
  );
});
