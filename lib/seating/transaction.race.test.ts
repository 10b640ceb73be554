import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { db } from "@/lib/platform/db/client";
import { isLockTimeout } from "@/lib/platform/db/lock-timeout";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup } from "@/lib/platform/db/test-rows";
import { rsvp } from "@/lib/rsvps/mutations";
import { readSeats } from "./seats";

testDatabase();

const gate = vi.hoisted(() => ({ locked: true }));
vi.mock("./locks", async (original) => {
  const real = await original<typeof import("./locks")>();
  const nothing = async () => {};
  return {
    lockEventSeats: (...args: Parameters<typeof real.lockEventSeats>) =>
      gate.locked ? real.lockEventSeats(...args) : nothing(),
    lockSeats: (...args: Parameters<typeof real.lockSeats>) =>
      gate.locked ? real.lockSeats(...args) : readSeats(...args),
    lockEventAndMeetupSeats: (...args: Parameters<typeof real.lockEventAndMeetupSeats>) =>
      gate.locked ? real.lockEventAndMeetupSeats(...args) : readSeats(args[0], args[1].id),
  };
});

const SEATS = 20;
const SENDERS = 200;

type Sent = { address: string; sentAt: number; answeredAt: number; ok: boolean };

async function send(meetupId: string, address: string): Promise<Sent> {
  const sentAt = performance.now();
  const input = { meetupId, address, name: "Zoe", key: randomUUID() };
  // On a slow machine a sender is told to retry, and does so with the same key.
  const again = (error: unknown) => {
    if (gate.locked && isLockTimeout(error)) return rsvp(input, "en");
    throw error;
  };
  const outcome = await rsvp(input, "en").catch(again).catch(again);
  return { address, sentAt, answeredAt: performance.now(), ok: outcome.ok };
}

/** Sends the first ones together, and the rest as soon as the first has an answer. */
async function race(senders: number, atOnce = Math.ceil(senders * 0.6)) {
  const { id } = await testMeetup({ capacity: SEATS });
  const address = () => `${randomUUID()}@example.ca`;
  const first = Array.from({ length: atOnce }, () => send(id, address()));
  await Promise.any(first);
  const later = Array.from({ length: senders - first.length }, () => send(id, address()));
  const results = await Promise.allSettled([...first, ...later]);
  const sent = results.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const rsvps = await db.rsvp.findMany({
    where: { meetupId: id },
    orderBy: { sequence: "asc" },
    select: {
      id: true,
      status: true,
      guests: true,
      sequence: true,
      user: { select: { email: true } },
    },
  });
  const log = await db.rsvpLog.findMany({ where: { meetupId: id }, orderBy: { sequence: "asc" } });
  const meetup = await db.meetup.findUniqueOrThrow({ where: { id } });
  return { sent, rsvps, log, meetup };
}

type Race = Awaited<ReturnType<typeof race>>;

const going = ({ rsvps }: Race) => rsvps.filter((rsvp) => rsvp.status === "going");

/** Pairs in which the later sender, who sent after the earlier one's answer, is ahead in line. */
function overtakings({ sent, rsvps }: Race): number {
  const place = new Map(rsvps.map((rsvp) => [rsvp.user.email, rsvp.sequence]));
  const at = ({ address }: Sent) => place.get(address) ?? Number.NaN;
  return sent.flatMap((early) =>
    sent.filter((late) => early.answeredAt < late.sentAt && at(early) > at(late)),
  ).length;
}

/** Whether every attendee is ahead of every waiting party in the log. */
function inOrder({ rsvps }: Race): boolean {
  return rsvps.every(({ status }, at) =>
    at < SEATS ? status === "going" : status === "waitlisted",
  );
}

describe("200 people at once for 20 seats", () => {
  it("leave 20 going and 180 waiting, in the order of the log", { timeout: 60_000 }, async () => {
    const run = await race(SENDERS, SENDERS);
    expect(run.sent.filter(({ ok }) => ok)).toHaveLength(SENDERS);
    expect(going(run)).toHaveLength(SEATS);
    expect(run.rsvps).toHaveLength(SENDERS);
    expect(inOrder(run)).toBe(true);
    expect(run.log.map((entry) => entry.sequence)).toEqual(run.rsvps.map((rsvp) => rsvp.sequence));
    expect(run.log.map((entry) => entry.rsvpId)).toEqual(run.rsvps.map((rsvp) => rsvp.id));
    expect(run.meetup).toMatchObject({ seatsTaken: SEATS, overbooked: 0, logSequence: SENDERS });
  });

  it("keep the order of senders who were answered in turn", async () => {
    const run = await race(SENDERS);
    expect(run.sent).toHaveLength(SENDERS);
    expect(overtakings(run)).toBe(0);
  }, 60_000);
});

describe("the same race without the lock", () => {
  it("is stopped by the constraints, with failed answers", { timeout: 60_000 }, async () => {
    gate.locked = false;
    const run = await race(60).finally(() => {
      gate.locked = true;
    });
    expect(going(run).length).toBeLessThanOrEqual(SEATS);
    expect(run.sent.length).toBeLessThan(60);
  });

  it("oversells or breaks the order within ten runs without the constraints", {
    timeout: 120_000,
  }, async () => {
    await db.$executeRaw`ALTER TABLE "Meetup" DROP CONSTRAINT "Meetup_seats_check"`;
    await db.$executeRaw`DROP INDEX "RsvpLog_meetupId_sequence_key"`;
    gate.locked = false;
    let broken = false;
    for (let tries = 0; tries < 10 && !broken; tries += 1) {
      const run = await race(60);
      broken = going(run).length > SEATS || !inOrder(run) || overtakings(run) > 0;
    }
    gate.locked = true;
    expect(broken).toBe(true);
  });
});
