import { expect } from "vitest";
import { db } from "@/lib/platform/db/client";
import type { RsvpLog } from "@/lib/platform/db/generated/client";
import { CHANGE_BY_VERB, type SeatVerb } from "../changes";
import type { Night } from "./test-night";

type State = { status: string; guests: number; sequence: number };

/** Each meetup's log, replayed from nothing, is what its RSVPs are, and says what the activity says. */
export async function expectReplay({ eventId }: Night): Promise<void> {
  const where = { meetup: { eventId } };
  const log = await db.rsvpLog.findMany({ where, orderBy: { sequence: "asc" } });
  const rsvps = await db.rsvp.findMany({
    where,
    select: { id: true, status: true, guests: true, sequence: true },
  });
  const stored = rsvps.map(({ id, ...state }) => [id, state] as const);
  expect(replay(log)).toEqual(new Map(stored));

  const ids = rsvps.map(({ id }) => id);
  const activity = await db.activity.findMany({
    where: { eventId, subjectId: { in: ids }, verb: { in: Object.keys(CHANGE_BY_VERB) } },
  });
  const recorded = activity.map(({ subjectId, verb, ...entry }) =>
    lineOf({ ...entry, rsvpId: subjectId, change: CHANGE_BY_VERB[verb as SeatVerb] }),
  );
  expect(recorded.sort()).toEqual(log.map(lineOf).sort());
}

function replay(log: RsvpLog[]): Map<string, State> {
  const states = new Map<string, State>();
  for (const { rsvpId, change, sequence, ...entry } of log) {
    const before = states.get(rsvpId);
    const joins = change === "created" || change === "returned";
    expect(entry.guestsBefore).toBe(before?.guests ?? null);
    // A duplicate that is confirmed returns as if it had been canceled.
    if (!joins) expect(entry.statusBefore).toBe(before?.status);
    const place = joins ? sequence : (before?.sequence ?? 0);
    states.set(rsvpId, { status: entry.statusAfter, guests: entry.guestsAfter, sequence: place });
  }
  return states;
}

type Line = Pick<RsvpLog, "change" | "actorKind" | "actorId" | "at"> & { rsvpId: string | null };

const lineOf = ({ rsvpId, change, actorKind, actorId, at }: Line) =>
  `${rsvpId} ${change} by ${actorKind} ${actorId} at ${at.getTime()}`;
