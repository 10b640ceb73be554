import { hostsOfEvent, staffOf } from "@/lib/activity/audience-queries";
import { checkEventDesk } from "@/lib/events/queries";
import { meetupsToCancel } from "@/lib/events/rules";
import type { Person } from "@/lib/kernel/viewer";
import { checkDesk } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

const counted = {
  id: true,
  eventId: true,
  kind: true,
  status: true,
  endsAt: true,
} satisfies Prisma.MeetupSelect;
type Counted = Prisma.MeetupGetPayload<{ select: typeof counted }>;

/** How many people get an e-mail if the viewer cancels this meetup. */
export async function notifiedByMeetupCancel(viewer: Person, meetupId: string): Promise<number> {
  await checkDesk(viewer, meetupId);
  const where = { id: meetupId };
  return notified(viewer, [await db.meetup.findUniqueOrThrow({ where, select: counted })]);
}

/** The cities that canceling the event would cancel, and how many people get an e-mail; null if it is over. */
export async function ifEventCanceled(viewer: Person | null, eventId: string, now: Date) {
  await checkEventDesk(viewer, eventId);
  const meetups = await db.meetup.findMany({ where: { eventId }, select: counted });
  const toCancel = meetupsToCancel(meetups, now);
  if (!viewer || !toCancel) return null;
  const published = toCancel.filter(isPublished);
  const cities = published.filter(({ kind }) => kind === "city").length;
  return { cities, people: await notified(viewer, toCancel) };
}

export type IfEventCanceled = Awaited<ReturnType<typeof ifEventCanceled>>;

const isPublished = ({ status }: Pick<Counted, "status">) => status === "published";

/** How many hosts get an e-mail if the viewer deletes the draft. */
export async function notifiedByDelete(viewer: Person | null, eventId: string): Promise<number> {
  await checkEventDesk(viewer, eventId);
  const others = { suspendedAt: null, id: { not: viewer?.id ?? "" } };
  return db.user.count({ where: { ...others, ...hostsOfEvent(eventId) } });
}

/** How many people get an e-mail if a meetup's venue or times change. */
export async function notifiedByChange(
  meetup: Pick<Counted, "id" | "status" | "endsAt">,
  now: Date,
): Promise<number> {
  if (!isPublished(meetup) || now >= meetup.endsAt) return 0;
  return db.user.count({ where: { rsvps: { some: answered([meetup]) } } });
}

/** Everybody with an RSVP to a published one, and the staff but the viewer: each counts once. */
function notified(viewer: Person, meetups: Counted[]): Promise<number> {
  const staff = meetups.map(({ id, eventId }) => staffOf({ meetupId: id, eventId }));
  return db.user.count({
    where: {
      OR: [
        { rsvps: { some: answered(meetups.filter(isPublished)) } },
        { suspendedAt: null, id: { not: viewer.id }, OR: staff },
      ],
    },
  });
}

const answered = (meetups: Pick<Counted, "id">[]): Prisma.RsvpWhereInput => ({
  meetupId: { in: meetups.map(({ id }) => id) },
  status: { in: ["going", "waitlisted"] },
  isDuplicate: false,
});
