import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import PostalMime from "postal-mime";
import { beforeAll, beforeEach } from "vitest";
import { pathOf } from "@/lib/comments/rules";
import { recordConsent } from "@/lib/people/consent-mutations";
import { openRequest } from "@/lib/platform/auth/sign-in-requests";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env";
import { catalogues } from "@/lib/platform/i18n/catalogues";
import { deliverMail as deliver } from "@/lib/platform/mail/deliver";
import type { MailKind } from "@/lib/platform/mail/kinds";
import { now, realNow } from "@/lib/platform/time/now";
import { seedDemo, seedReference } from "@/prisma/seed/index";
import { mailServer } from "@/scripts/server/mail-server";
import { invitedToSpeak, missingDeck, speakerTurn } from "./messages/test-talk-params";
import { mailTemplates } from "./templates";

export const deliverMail = (id: string) => deliver(id, mailTemplates);

export const english = catalogues.en.messages;

/** The longest part of a message without tags and values. */
export const literalPart = (message: string) =>
  message
    .split(/<[^>]*>|\{[^}]*\}/)
    .reduce((longest, words) => (words.length > longest.length ? words : longest));

export const received: Buffer[] = [];
export const refused: Buffer[] = [];
export const smtp = { refuses: false };
const server = mailServer((mail) => {
  (smtp.refuses ? refused : received).push(mail);
  if (smtp.refuses) throw new Error("try later");
});

let listening: Promise<void> | undefined;

/** Listens until the process ends, as long as the connections that are kept to it. */
async function listen() {
  // A free port: a running demo may use the default one.
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
}

function useServer() {
  env().smtpUrl = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

/** Sends mails to a local server, with the demo's rows to mail about. */
export function testMailServer() {
  beforeAll(async () => {
    listening ??= listen();
    await listening;
    useServer();
    await seedReference();
    await seedDemo();
  }, 60_000);

  beforeEach(() => {
    received.length = 0;
    refused.length = 0;
    smtp.refuses = false;
  });
}

/** One subject for each kind of mail, from the demo. */
async function subjects() {
  const ids = { select: { id: true } } as const;
  // Some mails are outdated once their meetup is over.
  const ahead = { endsAt: { gt: await now() } } as const;
  const city = { meetup: { ...ahead, kind: "city", slug: "vancouver" } } as const;
  const [going, canceled] = await db.rsvp.findMany({
    where: { status: "going", meetup: { ...ahead, kind: "city" } },
    orderBy: { id: "asc" },
    take: 2,
    ...ids,
  });
  await db.rsvp.update({ where: { id: canceled?.id ?? "" }, data: { status: "canceled" } });
  const afar = { meetup: { ...ahead, kind: "afar" }, event: { streamUrl: { not: null } } } as const;
  return {
    rsvp: { rsvpId: going?.id },
    seated: { rsvpId: (await db.rsvp.findFirst({ where: { ...city, status: "going" } }))?.id },
    canceled: { rsvpId: canceled?.id },
    waiting: {
      rsvpId: (await db.rsvp.findFirst({ where: { status: "waitlisted", meetup: ahead } }))?.id,
    },
    unconfirmed: {
      rsvpId: (
        await db.rsvp.findFirst({ where: { status: "going", confirmedAt: null, meetup: ahead } })
      )?.id,
    },
    watching: { rsvpId: (await db.rsvp.findFirst({ where: { ...afar, status: "going" } }))?.id },
    open: { invitationId: (await db.invitation.findFirst({ where: { acceptedAt: null } }))?.id },
    accepted: {
      invitationId: (await db.invitation.findFirst({ where: { acceptedAt: { not: null } } }))?.id,
    },
    meetup: {
      meetupId: (
        await db.meetup.findFirst({
          where: { slug: "vancouver", status: "published", debrief: null },
          ...ids,
        })
      )?.id,
    },
    inWave: {
      meetupId: (await db.meetup.findFirst({ where: { callInMinutes: { not: null } }, ...ids }))
        ?.id,
    },
    talk: { talkId: (await db.talk.findFirst(ids))?.id },
    wish: { wishId: (await db.cityWish.findFirst(ids))?.id },
    city: { cityId: (await db.city.findFirst(ids))?.id },
    event: { eventId: (await db.event.findFirst(ids))?.id },
    message: {
      messageId: (await db.message.findFirst({ where: { meetupId: { not: null } }, ...ids }))?.id,
    },
    comment: { commentId: (await db.comment.findFirst(ids))?.id },
    held: await heldComment(),
    questions: await toldOfQuestion(),
    news: await notedForSomebody(),
    nudge: await openForSomebody(),
  };
}

/** Something that is open, with the night that is a week away. */
async function openForSomebody() {
  const open = await db.commitmentOwner.findFirstOrThrow({
    where: { commitment: { state: "open", withdrawnAt: null } },
    select: { commitmentId: true, userId: true },
  });
  const night = await db.event.findFirstOrThrow({
    where: { status: "published" },
    select: { id: true },
  });
  const { commitmentId, userId } = open;
  return { commitmentIds: [commitmentId], userId, term: "next-night", nightId: night.id };
}

/** A comment that waits for a host. */
async function heldComment() {
  const first = await db.comment.findFirstOrThrow({ where: { parentId: null } });
  const made = { id: randomUUID() as string, createdAt: first.createdAt };
  const held = { ...first, ...made, path: pathOf(made, null), heldAt: made.createdAt };
  await db.comment.create({ data: held });
  const about = await db.thread.findUniqueOrThrow({
    where: { id: first.threadId },
    select: { eventId: true },
  });
  const { eventId } = about;
  return await db.eventOrganizer.findFirstOrThrow({
    where: { eventId },
    select: { eventId: true, userId: true },
  });
}

/** Publishes one for somebody who agreed to it. */
async function roundUpOf(id = "") {
  const { eventId, userId } = await db.rsvp.update({ where: { id }, data: { nextNight: true } });
  const agreed = { userId, eventId, given: true, locale: "en", source: "rsvp" } as const;
  await db.$transaction((tx) => recordConsent(tx, { ...agreed, at: realNow() }));
  const data = { eventId, startedAt: realNow(), publishedAt: realNow() };
  await db.roundUp.upsert({ where: { eventId }, create: data, update: data });
  return { rsvpId: id };
}

/** A note along the way, and somebody else who works on the same. */
async function notedForSomebody() {
  const note = await db.commitmentNote.findFirstOrThrow({
    select: { id: true, authorId: true, commitment: { select: { owners: true } } },
  });
  const other = note.commitment.owners.find(({ userId }) => userId !== note.authorId);
  return { userId: other?.userId, noteIds: [note.id] };
}

/** Everything that can have become of one. */
async function toldOfQuestion() {
  const { id } = await db.openQuestion.findFirstOrThrow({ where: { answerId: { not: null } } });
  return (["asked", "chosen", "answered"] as const).map((kind) => ({ id, kind }));
}

/** A request whose mail is to be sent to the reader. */
export async function signInRequest(to: string | null = null, hasCode = true) {
  const asked = { address: "reader@example.ca", browser: "browser", minutes: 15, hasCode, to };
  const { id } = await db.$transaction((tx) => openRequest(tx, asked));
  return { requestId: id };
}

/** Somebody asks for the reader's address. */
async function requestedChange(newAddress = "reader@example.ca") {
  const { id: userId, email } = await db.user.findFirstOrThrow();
  const { id } = await db.addressChange.create({
    data: {
      ...{ userId, oldAddress: email, newAddress, locale: "en" as const },
      ...{ createdAt: realNow(), expires: new Date(realNow().getTime() + 3_600_000) },
    },
    select: { id: true },
  });
  return { changeId: id };
}

export const fromZoe = { from: "Zoé", replyTo: "zoe@example.ca", written: "fr" };

type Others = Pick<
  Awaited<ReturnType<typeof subjects>>,
  "comment" | "news" | "nudge" | "held" | "questions"
>;

const afterNight = ({ comment, news, nudge, held, questions }: Others) => ({
  "comment-posted": comment,
  "comment-digest": {
    ...{ commentIds: [comment.commentId], mentionIds: [comment.commentId] },
    ...{ reflectionIds: [], more: 3, questions },
  },
  "comment-waiting": held,
  "commitment-news": news,
  "commitment-nudge": nudge,
});

export async function params(): Promise<Record<MailKind, object>> {
  const { rsvp, seated, canceled, watching, open, accepted, meetup, talk, ...others } =
    await subjects();
  return {
    "sign-in": await signInRequest("/me"),
    "address-change": await requestedChange(),
    "address-changed": await requestedChange(),
    "address-restored": {},
    "rsvp-confirmed": rsvp,
    "rsvp-code": canceled,
    "rsvp-link": rsvp,
    "rsvp-new-link": rsvp,
    "rsvp-promoted": rsvp,
    "rsvp-changed": rsvp,
    "rsvp-canceled": canceled,
    "rsvp-removed-by-host": canceled,
    "rsvp-confirm-ask": others.unconfirmed,
    "rsvp-released": canceled,
    "rsvp-left": canceled,
    "venue-announced": rsvp,
    "stream-announced": watching,
    "meetup-changed": { ...rsvp, changes: ["venue", "time", "date", "stream"] },
    "meetup-canceled": rsvp,
    "meetup-reminder": seated,
    "reconfirm-ask": seated,
    "stayed-full": others.waiting,
    "stream-soon": watching,
    "morning-after": seated,
    "round-up": await roundUpOf(seated.rsvpId),
    "count-ask": meetup,
    "debrief-ask": meetup,
    "reflections-ask": meetup,
    "host-evening": meetup,
    "night-moved": meetup,
    "draft-deleted": { titleEn: "A night", titleFr: null, hashtag: "night" },
    "called-off": meetup,
    "access-ask": meetup,
    "call-in": others.inWave,
    "ask-hosts": { ...meetup, ...fromZoe, text: "Is there a coat rack?" },
    invitation: open,
    "invitation-reminder": open,
    "host-reminder": meetup,
    "host-accepted": accepted,
    "host-stepped-down": { ...meetup, name: "Zoé" },
    "host-removed": meetup,
    "city-opened": { ...others.wish, ...meetup },
    "host-offer": { ...others.event, ...others.city, ...fromZoe, text: "I know a room." },
    "proposal-received": talk,
    "proposal-accepted": talk,
    "proposal-declined": talk,
    "talk-canceled": talk,
    "talk-withdrawn": talk,
    "co-speaker-invited": await invitedToSpeak(),
    "deck-ask": await missingDeck(talk.talkId),
    ...(await speakerTurn()),
    ...afterNight(others),
    "message-to-attendees": { ...others.message, ...meetup },
    "message-to-hosts": { ...others.message, ...meetup },
  };
}

export async function written(
  kind: string,
  values: object,
  language: "en" | "fr" | "both" = "both",
) {
  const { id } = await db.email.create({
    data: { kind, recipient: "reader@example.ca", language, params: values },
    select: { id: true },
  });
  return id;
}

/** The delivered mail; undefined if none was sent. */
export async function arrived(...mail: Parameters<typeof written>) {
  received.length = 0;
  await deliverMail(await written(...mail));
  const [first] = received;
  return first && (await PostalMime.parse(first));
}
