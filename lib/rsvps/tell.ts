import type { Tx } from "../db/client";
import { enqueueMails } from "../mail/enqueue";
import type { MailParams } from "../mail/kinds";

type News = {
  meetupId: string;
  to: ("going" | "waitlisted")[];
  /** Tells this news from the meetup's other ones of its kind: it is mailed once to each. */
  key: string | number;
  news: "venue-announced" | "stream-announced" | "meetup-changed";
  changes: MailParams<"meetup-changed">["changes"];
};

/** One mail for each RSVP, in its language; returns how many. */
export async function tellAnswered(
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
