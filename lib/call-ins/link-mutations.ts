import { record } from "@/lib/activity/record";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { mayEditMeetup } from "@/lib/meetups/policy";
import { meetupRights } from "@/lib/meetups/queries";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import type { MeetingLink } from "./schema";

/** A host or an organizer says by which link the stream reaches a city, or takes it back. */
export async function saveMeetingLink(
  viewer: Person,
  { meetupId, meetingLink }: MeetingLink,
): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const meetup = await meetupRights(tx, meetupId);
    if (meetup.kind !== "city" || !mayEditMeetup(viewer, meetup)) throw new NotFound("meetup");
    const isOther =
      meetingLink === null
        ? [{ meetingLink: { not: null } }]
        : [{ meetingLink: null }, { meetingLink: { not: meetingLink } }];
    const where = { id: meetupId, OR: isOther };
    const { count } = await tx.meetup.updateMany({ where, data: { meetingLink } });
    if (count === 0) return { ok: true };
    const about = { actor: actorOf(viewer), at, eventId: meetup.eventId, meetupId };
    await record(tx, { verb: "meetup.meeting-link-saved", ...about, subjectId: meetupId });
    return { ok: true };
  });
}

/** Returns whether there was one. */
export async function eraseMeetingLink(tx: Tx, meetupId: string): Promise<boolean> {
  const where = { id: meetupId, meetingLink: { not: null } };
  const { count } = await tx.meetup.updateMany({ where, data: { meetingLink: null } });
  return count > 0;
}
