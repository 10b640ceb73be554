import { mayWorkDoor } from "@/lib/door/policy";
import { NotFound } from "@/lib/kernel/outcome";
import type { Viewer } from "@/lib/kernel/viewer";
import { activeHosts, rightsOf } from "@/lib/meetups/queries";
import type { Tx } from "@/lib/platform/db/client";
import { toLocalDate } from "@/lib/platform/time/local";

const counting = {
  kind: true,
  status: true,
  localDate: true,
  timeZone: true,
  startsAt: true,
  endsAt: true,
  city: { select: { nameEn: true, nameFr: true } },
  event: { select: { id: true, slug: true, organizers: { select: { userId: true } } } },
  roles: activeHosts,
} as const;

/** Throws NotFound unless the viewer may count heads there, or might at that moment. */
export async function meetupToCount(tx: Tx, viewer: Viewer, id: string, asOf: Date) {
  const meetup = await tx.meetup.findUnique({ where: { id }, select: counting });
  if (!meetup) throw new NotFound("meetup");
  const rights = { id, kind: meetup.kind, ...rightsOf(meetup) };
  if (!mayWorkDoor(viewer, rights, asOf)) throw new NotFound("meetup");
  return { ...meetup, localDate: toLocalDate(meetup.localDate), rights };
}
