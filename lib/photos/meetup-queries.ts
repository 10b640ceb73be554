import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { activeHosts } from "@/lib/meetups/queries";
import type { Tx } from "@/lib/platform/db/client";
import { mayManagePhotos } from "./policy";

const rights = {
  status: true,
  eventId: true,
  event: { select: { organizers: { select: { userId: true } } } },
  roles: activeHosts,
} as const;

/** Throws NotFound unless the viewer manages its photos. */
export async function meetupOfPhotos(tx: Tx, viewer: Person | null, id: string) {
  const meetup = await tx.meetup.findUnique({ where: { id }, select: rights });
  if (!meetup) throw new NotFound("meetup");
  const organizerIds = meetup.event.organizers.map(({ userId }) => userId);
  const hostIds = meetup.roles.map(({ userId }) => userId);
  if (!mayManagePhotos(viewer, { organizerIds, hostIds })) throw new NotFound("meetup");
  return { status: meetup.status, eventId: meetup.eventId };
}
