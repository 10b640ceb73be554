import type { Person } from "@/lib/kernel/viewer";
import { checkDesk } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import { guestLists } from "./list-queries";
import type { GuestListParams } from "./schema";

const OVERRIDES = 50;

export async function seatsTaken(meetupId: string): Promise<number> {
  const found = { where: { id: meetupId }, select: { seatsTaken: true } };
  return (await db.meetup.findUniqueOrThrow(found)).seatsTaken;
}

/** For hosts: names and needs without addresses, in log order, and the hosts' overrides. */
export async function guestsForDesk(
  viewer: Person | null,
  meetupId: string,
  params: GuestListParams,
) {
  await checkDesk(viewer, meetupId);
  const [lists, meetup, overrides] = await Promise.all([
    guestLists(meetupId, params),
    db.meetup.findUniqueOrThrow({
      where: { id: meetupId },
      select: { capacity: true, seatsTaken: true, overbooked: true, endsAt: true },
    }),
    db.rsvpLog.findMany({
      where: { meetupId, change: "overridden" },
      orderBy: { sequence: "desc" },
      take: OVERRIDES,
      select: {
        id: true,
        at: true,
        statusAfter: true,
        actorName: true,
        rsvp: { select: { name: true } },
      },
    }),
  ]);
  return {
    ...meetup,
    ...lists,
    overrides: overrides.map(({ rsvp, ...entry }) => ({ ...entry, name: rsvp.name })),
  };
}
