import { staffOf } from "@/lib/activity/audience-queries";
import { checkEventDesk } from "@/lib/events/queries";
import { meetupsToCancel } from "@/lib/events/rules";
import type { Person } from "@/lib/kernel/viewer";
import { checkDesk } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

const canceled = {
  id: true,
  eventId: true,
  kind: true,
  status: true,
  endsAt: true,
} satisfies Prisma.MeetupSelect;
type Canceled = Prisma.MeetupGetPayload<{ select: typeof canceled }>;

/** How many people get an e-mail if the viewer cancels this meetup. */
export async function notifiedByMeetupCancel(viewer: Person, meetupId: string): Promise<number> {
  await checkDesk(viewer, meetupId);
  const where = { id: meetupId };
  return notified(viewer, [await db.meetup.findUniqueOrThrow({ where, select: canceled })]);
}

/** The cities that canceling the event would cancel, and how many people get an e-mail; null if it is over. */
export async function ifEventCanceled(viewer: Person | null, eventId: string, now: Date) {
  await checkEventDesk(viewer, eventId);
  const meetups = await db.meetup.findMany({ where: { eventId }, select: canceled });
  const toCancel = meetupsToCancel(meetups, now);
  if (!viewer || !toCancel) return null;
  const published = toCancel.filter(isPublished);
  const cities = published.filter(({ kind }) => kind === "city").length;
  return { cities, people: await notified(viewer, toCancel) };
}

export type IfEventCanceled = Awaited<ReturnType<typeof ifEventCanceled>>;

const isPublished = ({ status }: Canceled) => status === "published";

/** Everybody with an RSVP to a published one, and the staff but the viewer: each counts once. */
function notified(viewer: Person, meetups: Canceled[]): Promise<number> {
  const answered: Prisma.RsvpWhereInput = {
    meetupId: { in: meetups.filter(isPublished).map(({ id }) => id) },
    status: { in: ["going", "waitlisted"] },
    isDuplicate: false,
  };
  const staff = meetups.map(({ id, eventId }) => staffOf({ meetupId: id, eventId }));
  return db.user.count({
    where: {
      OR: [{ rsvps: { some: answered } }, { suspendedAt: null, id: { not: viewer.id }, OR: staff }],
    },
  });
}
