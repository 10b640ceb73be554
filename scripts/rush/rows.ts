import { db } from "@/lib/platform/db/client";
import type { Place } from "./night";

export type Rows = Awaited<ReturnType<typeof rowsOf>>;

/** What the tables hold of a meetup, in the order of the line and of the log. */
export async function rowsOf({ id: meetupId }: Place) {
  const rsvps = await db.rsvp.findMany({
    where: { meetupId },
    orderBy: { sequence: "asc" },
    select: {
      ...{ id: true, userId: true, status: true, sequence: true },
      ...{ needsCode: true, user: { select: { email: true } } },
    },
  });
  const log = await db.rsvpLog.findMany({
    where: { meetupId },
    orderBy: { sequence: "asc" },
    select: { sequence: true, rsvpId: true },
  });
  const meetup = await db.meetup.findUniqueOrThrow({
    where: { id: meetupId },
    select: { seatsTaken: true, overbooked: true, logSequence: true },
  });
  return { rsvps, log, meetup };
}
