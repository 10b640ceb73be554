import { type Recipient, toAttendee } from "@/lib/activity/audience-queries";
import { checkEventDesk } from "@/lib/events/queries";
import { nightTitle } from "@/lib/events/rules";
import type { Person } from "@/lib/kernel/viewer";
import { consentWordings } from "@/lib/people/consent-rules";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { TOPIC_BY_KIND } from "@/lib/platform/mail/topics";
import { itemsOf } from "./queries";
import type { NobodyToMail } from "./rules";

const KIND = "round-up";

type Recipients = { recipients: Recipient[]; ifNobody: NobodyToMail };

/** Who agreed to mail after the night, in the words that name the round-up, and did not get it yet. */
export async function recipientsOf(tx: Tx, eventId: string): Promise<Recipients> {
  const rsvps = await tx.rsvp.findMany({
    where: {
      ...{ eventId, isDuplicate: false, confirmedAt: { not: null } },
      userId: { in: await whoAgreed(tx, eventId) },
      user: { suspendedAt: null, emailVerified: { not: null } },
    },
    select: { id: true, userId: true, locale: true, user: { select: { email: true } } },
    // Of somebody who switched cities, the answer that stands.
    orderBy: [{ status: "asc" }, { id: "asc" }],
  });
  const people = [...new Map(rsvps.reverse().map((rsvp) => [rsvp.userId, rsvp])).values()];
  const addresses = people.map(({ user }) => user.email);
  const [mailed, unsubscribed] = [
    await tx.email.findMany({
      where: { kind: KIND, eventId, recipient: { in: addresses } },
      select: { recipient: true },
    }),
    await tx.unsubscribe.findMany({
      where: { topic: TOPIC_BY_KIND[KIND] ?? "", address: { in: addresses } },
      select: { address: true },
    }),
  ];
  const without = new Set([
    ...mailed.map(({ recipient }) => recipient),
    ...unsubscribed.map(({ address }) => address),
  ]);
  const recipients = people
    .filter(({ user }) => !without.has(user.email))
    .map((rsvp) => ({ ...toAttendee(rsvp), key: rsvp.userId }));
  return { recipients, ifNobody: mailed.length > 0 ? "nobody-to-mail" : "nobody-asked" };
}

/** By what each of them said last: a switch of cities leaves an older answer behind. */
async function whoAgreed(tx: Tx, eventId: string, userId?: string): Promise<string[]> {
  const latest = await tx.emailConsent.findMany({
    where: { eventId, ...(userId && { userId }) },
    distinct: ["userId"],
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { userId: true, given: true, wording: true },
  });
  const wordings = consentWordings();
  return latest
    .filter(({ given, wording }) => given && wordings.includes(wording))
    .map((consent) => consent.userId);
}

/** How many people pressing the button would mail, or why nobody. */
export async function recipientsForDesk(viewer: Person | null, eventId: string) {
  await checkEventDesk(viewer, eventId);
  const { recipients, ifNobody } = await recipientsOf(db, eventId);
  return { count: recipients.length, ifNobody };
}

/** As many quotes as open a mail. */
const IN_MAIL = 3;

/** Null once the page was taken back, or its reader no longer agrees. */
export async function roundUpForMail(rsvpId: string) {
  const rsvp = await db.rsvp.findUnique({
    where: { id: rsvpId },
    select: {
      ...{ userId: true, eventId: true },
      event: {
        select: {
          ...{ slug: true, hashtag: true, titleEn: true, titleFr: true, status: true },
          roundUp: { select: { publishedAt: true } },
        },
      },
    },
  });
  const isPublished = rsvp?.event.status === "published" && rsvp.event.roundUp?.publishedAt;
  if (!isPublished || (await whoAgreed(db, rsvp.eventId, rsvp.userId)).length === 0) return null;
  const items = await itemsOf(db, rsvp.eventId);
  const quotes = items.flatMap((item) =>
    item.kind === "quote" && item.state === "shown" ? [item] : [],
  );
  return {
    slug: rsvp.event.slug,
    title: (locale: Locale) => nightTitle(rsvp.event, locale),
    quotes: quotes.slice(0, IN_MAIL),
  };
}
