import { NotFound, nullIfNotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { checkDesk } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { toLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { GONE, goneState } from "@/lib/slots/rules";
import { mayChangeProposal } from "@/lib/talks/policy";
import { ACCEPTED, isPublicTalk } from "@/lib/talks/rules";
import { mayManageDecks } from "./policy";
import { deckRefusal, deckState, decksDueAt } from "./rules";
import type { Sending } from "./schema";
import { newestFirst, readTalkOfDeck, SUBMITTED, shownSlide, talkOfDeck } from "./talk-queries";

const place = {
  ...{ slug: true, timeZone: true, decksDueOn: true, decksDueLocal: true },
  city: { select: { nameEn: true, nameFr: true } },
  event: { select: { slug: true, hashtag: true, titleEn: true, titleFr: true } },
} satisfies Prisma.MeetupSelect;

const newestDeck = {
  where: SUBMITTED,
  orderBy: newestFirst,
  take: 1,
  select: {
    ...{ id: true, version: true, revision: true, originalId: true },
    ...{ submittedAt: true, submittedByName: true, lockedAt: true, lockedByName: true },
    slides: { select: shownSlide, orderBy: { number: "asc" } },
  },
} satisfies Prisma.Talk$decksArgs;

const toBePublic = {
  state: true,
  publishedSlots: { where: { supersededAt: null }, select: { id: true } },
  decks: { where: SUBMITTED, orderBy: newestFirst, take: 1, select: { id: true } },
  meetup: {
    select: {
      ...{ status: true, lineUpPublishedAt: true, endsAt: true },
      event: { select: { status: true } },
    },
  },
} satisfies Prisma.TalkSelect;

type Dated = { timeZone: string; decksDueOn: Date | null; decksDueLocal: string | null };

const dueOf = ({ timeZone, decksDueOn, decksDueLocal: dueLocal }: Dated) => {
  const dueOn = decksDueOn && toLocalDate(decksDueOn);
  return { dueOn, dueLocal, dueAt: decksDueAt({ dueOn, dueLocal, timeZone }) };
};

/** A talk's slides for its speaker and the hosts; null is a 404. */
export async function deckForPage(viewer: Person | null, talkId: string) {
  const talk = await readTalkOfDeck(db, viewer, talkId).catch(nullIfNotFound);
  if (!talk) return null;
  const { meetup, decks } = await db.talk.findUniqueOrThrow({
    where: { id: talkId },
    select: { meetup: { select: place }, decks: newestDeck },
  });
  const { id, title, speakerName, locale, format, slidesShown } = talk;
  return {
    talk: { id, title, speakerName, locale, format, slidesShown },
    takenOff: goneState(talk.state),
    isSpeaker: mayChangeProposal(viewer, talk),
    meetup: { ...meetup, ...dueOf(meetup) },
    isHost: mayManageDecks(viewer, talk.meetup),
    state: deckState(talk.deck),
    refusal: deckRefusal(talk.deck, talk.meetup),
    deck: decks[0] ?? null,
  };
}

export type DeckPage = NonNullable<Awaited<ReturnType<typeof deckForPage>>>;

/** The viewer's own talks that won't be given, and of which slides or notes are there to be read. */
export async function talksWithKeptDeck(viewer: Person): Promise<ReadonlySet<string>> {
  const rows = await db.talk.findMany({
    where: {
      ...{ proposerId: viewer.id, state: { in: [...GONE] } },
      OR: [{ decks: { some: SUBMITTED } }, { notes: { text: { not: "" } } }],
    },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

/** What has arrived of a deck that is being sent, so that it isn't sent again. */
export async function arrivedSlides(viewer: Person | null, { talk: talkId, source }: Sending) {
  const { deck: newest } = await talkOfDeck(db, viewer, talkId);
  const deck = await db.deck.findFirst({
    where: newest?.source === source ? { id: newest.id } : { talkId, source, version: 0 },
    select: { originalId: true, slides: { select: { number: true } } },
  });
  const slides = deck?.slides.map(({ number }) => number).sort((a, b) => a - b) ?? [];
  return { slides, original: Boolean(deck?.originalId) };
}

/** Whether everybody may see a slide; throws NotFound unless the viewer may. */
export async function checkSlide(
  viewer: Person | null,
  id: string,
): Promise<{ isPublic: boolean }> {
  const ofTalk = { select: { id: true, slidesShown: true, ...toBePublic } } as const;
  const slide = await db.slide.findUnique({
    where: { id },
    select: { deck: { select: { id: true, talk: ofTalk } } },
  });
  if (!slide) throw new NotFound("slide");
  const { talk, id: deckId } = slide.deck;
  const isPublic =
    talk.slidesShown &&
    talk.decks[0]?.id === deckId &&
    talk.meetup.event.status !== "draft" &&
    isPublicTalk({ ...talk, isInPublished: talk.publishedSlots.length > 0 }) &&
    (await now()) >= talk.meetup.endsAt;
  if (!isPublic) await readTalkOfDeck(db, viewer, talk.id);
  return { isPublic };
}

/** The id of the PDF that was sent; throws NotFound for the same people. */
export async function originalOf(viewer: Person | null, deckId: string) {
  const where = { id: deckId, ...SUBMITTED };
  const select = { originalId: true, version: true, talkId: true };
  const deck = await db.deck.findFirst({ where, select });
  if (!deck?.originalId) throw new NotFound("deck");
  await readTalkOfDeck(db, viewer, deck.talkId);
  return { id: deck.originalId, version: deck.version };
}

const ofDesk = {
  ...{ id: true, title: true, speakerName: true, locale: true, format: true, state: true },
  slots: { where: { withdrawnAt: null }, select: { position: true } },
  decks: {
    where: SUBMITTED,
    orderBy: newestFirst,
    take: 1,
    select: {
      ...{ id: true, version: true, originalId: true, submittedAt: true, submittedByName: true },
      ...{ lockedAt: true, lockedByName: true },
      slides: { orderBy: { number: "asc" }, take: 1, select: shownSlide },
      _count: { select: { slides: true } },
    },
  },
} satisfies Prisma.TalkSelect;

const acceptedTalks = (meetupId: string) =>
  db.talk.findMany({
    where: { meetupId, state: { in: ACCEPTED } },
    select: ofDesk,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 100,
  });

type Row = Awaited<ReturnType<typeof acceptedTalks>>[number];

/** Those outside the line-up come last. */
const positionOf = ({ slots }: Row) => slots[0]?.position ?? Number.POSITIVE_INFINITY;

function toDeskDeck({ slots: _, decks: [newest], ...talk }: Row) {
  const state = deckState(newest ?? null);
  if (!newest) return { ...talk, deck: null, deckState: state };
  const { slides, _count, ...deck } = newest;
  return {
    ...talk,
    deck: { ...deck, first: slides[0] ?? null, slides: _count.slides },
    deckState: state,
  };
}

/** The decks of a meetup's accepted talks, in the order of the line-up, and by when they are due. */
export async function decksForDesk(viewer: Person | null, meetupId: string) {
  await checkDesk(viewer, meetupId);
  const select = { timeZone: true, decksDueOn: true, decksDueLocal: true } as const;
  const [meetup, talks] = await Promise.all([
    db.meetup.findUniqueOrThrow({ where: { id: meetupId }, select }),
    acceptedTalks(meetupId),
  ]);
  const ordered = talks.toSorted((a, b) => positionOf(a) - positionOf(b) || 0);
  return { ...dueOf(meetup), talks: ordered.map(toDeskDeck) };
}

export type DeskDecks = Awaited<ReturnType<typeof decksForDesk>>;
