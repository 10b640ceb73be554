import { record } from "@/lib/activity/record";
import { SYSTEM } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { toLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { tzdbVersion } from "@/lib/platform/time/zones";
import { lockMeetup } from "@/lib/seating/locks";
import { calendarChange } from "@/lib/seating/rules";
import { recompute } from "./recompute-rules";

/** After a tz database update, derives future instants again, one transaction per meetup. Idempotent per release. */
export async function recomputeInstants(): Promise<{ version: string; moved: number }> {
  const version = tzdbVersion();
  const at = await now();
  const known = await db.installation.findUnique({
    where: { id: 1 },
    select: { tzdbVersion: true },
  });
  if (known?.tzdbVersion === version) return { version, moved: 0 };
  const due = await db.meetup.findMany({
    where: { tzdbVersion: { not: version }, endsAt: { gt: at } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  let moved = 0;
  for (const { id } of due) {
    if (await db.$transaction((tx) => recomputeOne(tx, id, version, at))) moved += 1;
  }
  await db.installation.update({ where: { id: 1 }, data: { tzdbVersion: version } });
  return { version, moved };
}

async function recomputeOne(tx: Tx, id: string, version: string, at: Date): Promise<boolean> {
  await lockMeetup(tx, id);
  const { localDate, ...meetup } = await tx.meetup.findUniqueOrThrow({
    where: { id },
    select: {
      localDate: true,
      startsLocal: true,
      endsLocal: true,
      startsChoice: true,
      endsChoice: true,
      timeZone: true,
      startsAt: true,
      endsAt: true,
      rsvpsCloseAt: true,
      tzdbVersion: true,
    },
  });
  const derived = recompute({ ...meetup, localDate: toLocalDate(localDate) }, version, at);
  if (!derived) return false;
  const { moved, ...instants } = derived;
  // A higher sequence makes calendars replace the old instant.
  const sequence = moved ? calendarChange(at) : {};
  const { eventId } = await tx.meetup.update({
    where: { id },
    data: { ...instants, ...sequence },
    select: { eventId: true },
  });
  const about = { at, eventId, meetupId: id, subjectId: id };
  await record(tx, { verb: "meetup.instants-recomputed", actor: SYSTEM, ...about });
  return moved;
}
