import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { changeCapacity } from "@/lib/attendees/mutations";
import { cancelEvent } from "@/lib/events/cancel-mutations";
import type { Person } from "@/lib/kernel/viewer";
import { cancelMeetup } from "@/lib/meetups/cancel-mutations";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { cancelRsvp } from "@/lib/rsvps/cancel-mutations";
import { going } from "@/lib/rsvps/mutations";
import { switchMeetup } from "@/lib/rsvps/switch-mutations";
import { any, attempt, by, editedEvent, mutations, night } from "./test-night";

testDatabase();

/** For the twins: the event's lock is always the shared one, or is taken after the event's row. */
const gate = vi.hoisted(() => ({ locks: "right" as "right" | "shared" | "reversed" }));
vi.mock("./locks", async (original) => {
  const real = await original<typeof import("./locks")>();
  const lockEventSeats: typeof real.lockEventSeats = async (tx, eventId, mode) => {
    if (gate.locks === "reversed" && mode === "exclusive") await real.lockEvent(tx, eventId);
    return real.lockEventSeats(tx, eventId, gate.locks === "shared" ? "shared" : mode);
  };
  const lockEventAndMeetupSeats: typeof real.lockEventAndMeetupSeats = async (tx, meetup, mode) => {
    if (gate.locks === "reversed" && mode === "exclusive") await real.lockEvent(tx, meetup.eventId);
    const taken = gate.locks === "shared" ? "shared" : mode;
    return real.lockEventAndMeetupSeats(tx, meetup, taken);
  };
  return { ...real, lockEventSeats, lockEventAndMeetupSeats };
});
afterEach(() => {
  gate.locks = "right";
});

const CALLERS = 8;
const EACH = 12;

async function errorsOf(work: Promise<unknown>[]): Promise<unknown[]> {
  const settled = await Promise.allSettled(work.map(attempt));
  return settled.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
}

/** Mutations taken at random by several callers, then by some while the night is canceled. */
async function atRandom(): Promise<unknown[]> {
  const steps = fc.sample(fc.nat({ max: 1_000_000 }), { numRuns: CALLERS * EACH * 8, seed: 2011 });
  const n = await night();
  let drawn = 0;
  const pick = (most: number) => (steps[drawn++ % steps.length] ?? 0) % most;
  const caller = async () => {
    for (let turn = 0; turn < EACH; turn += 1) await attempt(any(mutations, pick)(n, pick));
  };
  const errors = await errorsOf(Array.from({ length: CALLERS }, caller));
  if (errors.length > 0) return errors;
  const [first = ""] = n.meetups;
  return errorsOf([
    ...Array.from({ length: 4 }, caller),
    cancelMeetup(n.organizer, { meetupId: first }),
    cancelEvent(n.organizer, { eventId: n.eventId }),
  ]);
}

const PARTIES = 4;
const ROUNDS = 4;

/** A night with two full meetups, and a waitlist at each. */
async function fullNight() {
  const n = await night();
  const [a = "", b = ""] = n.meetups;
  const parties: { person: Person; here: string; there: string }[] = [];
  for (const [here, there] of [[a, b] as const, [b, a] as const])
    for (let party = 0; party < PARTIES; party += 1) {
      const person = await testPerson();
      await going(person, { meetupId: here }, "en");
      parties.push({ person, here, there });
    }
  return { ...n, meetups: [a, b], parties };
}

/** Everybody switches to the other meetup, while seats are given up and added, and in the end the night canceled. */
async function inOppositeDirections(): Promise<unknown[]> {
  const n = await fullNight();
  const { eventId, meetups, organizer, parties } = n;
  const errors: unknown[] = [];
  for (let round = 1; round <= ROUNDS && errors.length === 0; round += 1) {
    const switches = parties.map(({ person, here, there }) =>
      switchMeetup(by(person), { from: here, meetupId: there, token: undefined }),
    );
    const { person, here: meetupId } = any(parties, () => round);
    const capacities = meetups.map(async (id) => {
      const { capacity } = await db.meetup.findUniqueOrThrow({ where: { id } });
      return changeCapacity(organizer, { meetupId: id, capacity: 3 + round, before: capacity });
    });
    const ending = round === ROUNDS ? [cancelEvent(organizer, { eventId })] : [];
    const others = [cancelRsvp(by(person), { meetupId }), editedEvent(n), ...capacities, ...ending];
    errors.push(...(await errorsOf([...switches, ...others])));
  }
  return errors;
}

const isDeadlock = (error: unknown) => JSON.stringify(error).includes('"40P01"');

/** Whether Postgres ends a deadlock within so many tries. */
async function deadlocks(race: () => Promise<unknown[]>, tries: number): Promise<boolean> {
  for (let left = tries; left > 0; left -= 1) if ((await race()).some(isDeadlock)) return true;
  return false;
}

describe("mutations never deadlock", () => {
  it("taken at random by several callers", { timeout: 60_000 }, async () => {
    expect(await atRandom()).toEqual([]);
  });

  it("that switch in opposite directions between two full meetups", {
    timeout: 60_000,
  }, async () => {
    expect(await inOppositeDirections()).toEqual([]);
  });
});

describe("the twins deadlock", () => {
  it("where the event's row is locked before its seats", { timeout: 120_000 }, async () => {
    gate.locks = "reversed";
    expect(await deadlocks(atRandom, 5)).toBe(true);
  });

  it("where a switch shares the event with the others", { timeout: 120_000 }, async () => {
    gate.locks = "shared";
    expect(await deadlocks(inOppositeDirections, 5)).toBe(true);
  });
});
