import { describe, expect, it } from "vitest";
import { mayTakeSeat } from "./host-seat";

describe("a new host", () => {
  const now = new Date("2027-01-14T20:00Z");
  const endsAt = new Date("2027-01-15T03:00Z");
  const meetup = { status: "published", capacity: 20, seatsTaken: 19, endsAt } as const;
  it.each([
    ["takes the last seat", meetup, 0, false, true],
    ["takes no turn of those who wait", meetup, 1, false, false],
    ["takes none where all are taken", { ...meetup, seatsTaken: 20 }, 0, false, false],
    ["takes none while going elsewhere", meetup, 0, true, false],
    ["takes one before it is published", { ...meetup, status: "proposed" }, 0, false, true],
    ["takes one where seats aren't counted", { ...meetup, capacity: null }, 0, false, true],
    ["takes none once it is over", { ...meetup, endsAt: now }, 0, false, false],
    ["takes none of a canceled meetup", { ...meetup, status: "canceled" }, 0, false, false],
  ] as const)("%s", (_, seats, waiting, elsewhere, takes) =>
    expect(mayTakeSeat(seats, waiting, elsewhere, now)).toBe(takes),
  );
});
