import { record } from "@/lib/activity/record";
import { InvalidField, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { unclearTime } from "@/lib/places/clock-rules";
import { db, type Tx } from "@/lib/platform/db/client";
import { toLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { resolveWallTime } from "@/lib/platform/time/resolve-wall-time";
import { lockLineUp } from "@/lib/slots/lock-queries";
import { lineUpWall, startFingerprint } from "@/lib/slots/rules";
import type { LineUpStart } from "./schema";

const named = { select: { nameEn: true, nameFr: true } } as const;

/** Sets the line-up's start in local time; null means the meetup's start. */
export async function setLineUpStart(
  viewer: Person,
  input: LineUpStart,
): Promise<Outcome<object, "stale">> {
  const at = await now();
  const { meetupId } = input;
  return db.$transaction(async (tx) => {
    const { eventId } = await lockLineUp(tx, viewer, meetupId);
    const start = await plannedStart(tx, input);
    const before = await storedMark(tx, meetupId);
    if (startFingerprint(start) === before) return { ok: true };
    if (before !== input.before) return { ok: false, reason: "stale" };
    await tx.meetup.update({
      where: { id: meetupId },
      data: { lineUpStartsLocal: start.startsLocal, lineUpStartsChoice: start.startsChoice },
    });
    const actor = actorOf(viewer);
    await record(tx, { verb: "line-up.start-set", actor, at, eventId, meetupId });
    return { ok: true };
  });
}

async function storedMark(tx: Tx, meetupId: string): Promise<string> {
  const stored = await tx.meetup.findUniqueOrThrow({
    where: { id: meetupId },
    select: { lineUpStartsLocal: true, lineUpStartsChoice: true },
  });
  return startFingerprint({
    startsLocal: stored.lineUpStartsLocal,
    startsChoice: stored.lineUpStartsChoice,
  });
}

async function plannedStart(tx: Tx, input: Omit<LineUpStart, "before">) {
  if (input.startsLocal === null) return { startsLocal: null, startsChoice: null };
  const { localDate, endsAt, city, ...clock } = await tx.meetup.findUniqueOrThrow({
    where: { id: input.meetupId },
    select: { localDate: true, startsLocal: true, timeZone: true, endsAt: true, city: named },
  });
  const wall = lineUpWall({ ...clock, localDate: toLocalDate(localDate) }, input.startsLocal);
  const found = resolveWallTime(wall, clock.timeZone, input.startsChoice);
  if (!found.ok) {
    throw unclearTime("startsLocal", { city, time: wall.time, unclear: found });
  }
  if (found.instant >= endsAt) throw new InvalidField("startsLocal", "time-outside");
  return { startsLocal: found.wall.time, startsChoice: found.choice };
}
