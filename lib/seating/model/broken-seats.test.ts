import fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import { testDatabase } from "@/lib/platform/db/test-database";
import { readSeats } from "../seats";
import { agreement } from "./test-agreement";

testDatabase();

/** What the model must find out. */
const broken = vi.hoisted(() => ({ part: "" }));
afterEach(() => {
  broken.part = "";
});

vi.mock("../locks", async (original) => {
  const real = await original<typeof import("../locks")>();
  const isOpen = () => broken.part === "the lock";
  return {
    ...real,
    lockEventSeats: (...args: Parameters<typeof real.lockEventSeats>) =>
      isOpen() ? undefined : real.lockEventSeats(...args),
    lockSeats: (...args: Parameters<typeof real.lockSeats>) =>
      isOpen() ? readSeats(...args) : real.lockSeats(...args),
    lockEventAndMeetupSeats: (...args: Parameters<typeof real.lockEventAndMeetupSeats>) =>
      isOpen() ? readSeats(args[0], args[1].id) : real.lockEventAndMeetupSeats(...args),
  };
});

vi.mock("../waitlist", async (original) => {
  const real = await original<typeof import("../waitlist")>();
  const headOfWaitlist: typeof real.headOfWaitlist = async (tx, seats) => {
    if (broken.part !== "the order") return real.headOfWaitlist(tx, seats);
    return (await real.headOfWaitlist(tx, { ...seats, capacity: null })).toReversed();
  };
  return { ...real, headOfWaitlist };
});

vi.mock("../rules", async (original) => {
  const real = await original<typeof import("../rules")>();
  const promote: typeof real.promote = (meetup, line, ...rest) => {
    if (broken.part === "the promotion") return [];
    if (broken.part !== "the size of a party") return real.promote(meetup, line, ...rest);
    const alone = line.map((party) => ({ ...party, guests: 0, party }));
    return real.promote(meetup, alone, ...rest).map(({ party }) => party);
  };
  return { ...real, promote };
});

vi.mock("../log", async (original) => {
  const real = await original<typeof import("../log")>();
  const takesSeatsOnly: typeof real.takesSeatsOnly = (change) =>
    (broken.part === "the seats of a smaller party" && change.verb === "rsvp.guests-changed") ||
    real.takesSeatsOnly(change);
  return { ...real, takesSeatsOnly };
});

const property = agreement();

it.each([
  "the lock",
  "the order",
  "the size of a party",
  "the promotion",
  "the seats of a smaller party",
])(
  "the model finds out that %s is not minded",
  async (part) => {
    broken.part = part;
    const { failed, errorInstance } = await fc.check(property, { seed: 9, endOnFailure: true });
    expect(failed, `${errorInstance}`).toBe(true);
  },
  120_000,
);
