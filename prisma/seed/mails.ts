import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { DAY, MINUTE, type SeedMeetup } from "./night";

type Email = Prisma.EmailCreateManyInput;

/** More often than the queue tries. */
const TRIED = 12;

/** What was mailed before the night: reminders, one of which failed, and the messages of hosts and organizer. */
export async function seedMails(meetups: SeedMeetup[]) {
  const eventId = meetups[0]?.eventId ?? "";
  const mails = await Promise.all(meetups.map(reminders));
  const [failed, ...sent] = mails.flat();
  const refused = { sentAt: null, attempts: TRIED, lastError: "EENVELOPE" };
  const last = failed && { ...failed, ...refused, failedAt: failed.createdAt };
  await db.email.createMany({
    data: [...sent, ...(last ? [last] : []), ...(await messages(eventId))],
  });
}

async function reminders({ id: meetupId, eventId, startsAt }: SeedMeetup): Promise<Email[]> {
  const rsvps = await db.rsvp.findMany({
    where: { meetupId, status: "going", confirmedAt: { not: null } },
    select: { id: true, locale: true, user: { select: { email: true } } },
    orderBy: { sequence: "asc" },
  });
  const at = new Date(startsAt.getTime() - DAY);
  return rsvps.map(({ id: rsvpId, locale, user }) => ({
    ...{ kind: "meetup-reminder", recipient: user.email, language: locale, params: { rsvpId } },
    ...sentMail(eventId, at),
    meetupId,
  }));
}

async function messages(eventId: string): Promise<Email[]> {
  const found = await db.message.findMany({
    where: { eventId },
    select: { id: true, meetupId: true, audience: true, sentAt: true },
  });
  const mails = found.map(async ({ id: messageId, meetupId, audience, sentAt }) => {
    const readers =
      audience === "hosts"
        ? { roles: { some: { role: "host" as const, meetup: { eventId } } } }
        : { rsvps: { some: { meetupId: meetupId ?? "", status: "going" as const } } };
    const select = { email: true, locale: true } as const;
    const people = await db.user.findMany({ where: readers, select });
    return people.map(({ email: recipient, locale }) => ({
      kind: audience === "hosts" ? "message-to-hosts" : "message-to-attendees",
      ...{ recipient, language: locale ?? ("both" as const) },
      params: { messageId, meetupId: meetupId ?? "" },
      ...sentMail(eventId, sentAt),
      meetupId,
    }));
  });
  return (await Promise.all(mails)).flat();
}

const sentMail = (eventId: string, createdAt: Date) => ({
  ...{ eventId, createdAt, attempts: 1 },
  sentAt: new Date(createdAt.getTime() + MINUTE),
});
