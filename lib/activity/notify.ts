import type { Tx } from "@/lib/platform/db/client";
import type { TalkState } from "@/lib/platform/db/generated/client";
import { enqueueMails, mailPeople } from "@/lib/platform/mail/enqueue";
import type { MailParams } from "@/lib/platform/mail/kinds";

type News = {
  meetupId: string;
  to: ("going" | "waitlisted")[];
  /** Tells this news from the meetup's other ones of its kind: it is mailed once to each. */
  key: string | number;
  news: "venue-announced" | "stream-announced" | "meetup-changed";
  changes: MailParams<"meetup-changed">["changes"];
};

/** One mail for each RSVP, in its language; returns how many. */
export async function notifyAttendees(
  tx: Tx,
  { meetupId, to, key, news, changes }: News,
): Promise<number> {
  const rsvps = await tx.rsvp.findMany({
    where: { meetupId, status: { in: to } },
    select: { id: true, locale: true, user: { select: { email: true } } },
  });
  await enqueueMails(
    tx,
    rsvps.map(({ id: rsvpId, locale, user }) => ({
      kind: news,
      recipient: user.email,
      language: locale,
      params: news === "meetup-changed" ? { rsvpId, changes } : { rsvpId },
      dedupeKey: `${news}:${rsvpId}:${key}`,
    })),
  );
  return rsvps.length;
}

/** A meetup is called off: one mail to each of its organizers, hosts and speakers, but for who is told otherwise. */
export async function notifyStaff(tx: Tx, meetupId: string, but: string[]): Promise<void> {
  const organizes = { event: { meetups: { some: { id: meetupId } } } };
  const hosts = { meetupId, role: "host" } as const;
  const ended: TalkState[] = ["draft", "declined", "withdrawn", "canceled"];
  const offered = { meetupId, state: { notIn: ended } };
  const helpers = await tx.user.findMany({
    where: {
      id: { notIn: but },
      suspendedAt: null,
      OR: [
        { organizing: { some: organizes } },
        { roles: { some: hosts } },
        { proposals: { some: offered } },
      ],
    },
    select: { id: true, email: true, locale: true },
  });
  await mailPeople(tx, helpers, { kind: "called-off", params: { meetupId }, about: meetupId });
}

/** A town's meetup opened: one mail to everybody who wished for it, once. */
export async function notifyWishers(
  tx: Tx,
  { meetupId, eventId, cityId }: { meetupId: string; eventId: string; cityId: string },
  at: Date,
): Promise<void> {
  const wishes = await tx.cityWish.findMany({
    where: { eventId, cityId, mailedAt: null, user: { suspendedAt: null } },
    select: { id: true, locale: true, user: { select: { email: true } } },
  });
  await enqueueMails(
    tx,
    wishes.map((wish) => ({
      kind: "city-opened" as const,
      recipient: wish.user.email,
      language: wish.locale,
      params: { wishId: wish.id, meetupId },
      dedupeKey: `city-opened:${wish.id}`,
    })),
  );
  const ids = wishes.map((wish) => wish.id);
  await tx.cityWish.updateMany({ where: { id: { in: ids } }, data: { mailedAt: at } });
}
