import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { meetupRights } from "@/lib/meetups/queries";
import type { Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { ACCEPTED, isAccepted } from "@/lib/talks/rules";
import { mayReadDeck } from "./policy";

/** Whose version is shown. */
export const SUBMITTED = { version: { gt: 0 } };

/** Talks that will be given, without slides. */
export const WITHOUT_DECK = {
  state: { in: ACCEPTED },
  decks: { none: SUBMITTED },
} satisfies Prisma.TalkWhereInput;

export const newestFirst = { version: "desc" } as const;

export const shownSlide = {
  ...{ id: true, number: true, width: true, height: true, description: true },
} satisfies Prisma.SlideSelect;

export type ShownSlide = Prisma.SlideGetPayload<{ select: typeof shownSlide }>;

export const newestDeckSlides = {
  where: SUBMITTED,
  orderBy: newestFirst,
  take: 1,
  select: { slides: { select: shownSlide, orderBy: { number: "asc" } } },
} satisfies Prisma.Talk$decksArgs;

/** An accepted talk with its newest deck; throws NotFound unless the viewer speaks or is a host. */
export async function talkOfDeck(tx: Tx, viewer: Person | null, id: string) {
  const talk = await readTalkOfDeck(tx, viewer, id);
  if (!isAccepted(talk.state)) throw new NotFound("talk");
  return talk;
}

/** The same to look at: its proposer still may once it was withdrawn or canceled. */
export async function readTalkOfDeck(tx: Tx, viewer: Person | null, id: string) {
  const talk = await tx.talk.findUnique({
    where: { id },
    select: {
      ...{ id: true, meetupId: true, proposerId: true, state: true },
      ...{ format: true, title: true, speakerName: true, locale: true, slidesShown: true },
      coSpeakers: { where: { state: "accepted" }, select: { userId: true } },
      decks: {
        where: SUBMITTED,
        orderBy: newestFirst,
        take: 1,
        select: {
          ...{ id: true, version: true, source: true, originalId: true },
          ...{ lockedAt: true, lockedByName: true },
        },
      },
    },
  });
  if (!talk) throw new NotFound("talk");
  const meetup = await meetupRights(tx, talk.meetupId);
  if (!mayReadDeck(viewer, talk, meetup)) throw new NotFound("talk");
  const { decks, ...rest } = talk;
  return { ...rest, meetup, deck: decks[0] ?? null };
}

export type TalkOfDeck = Awaited<ReturnType<typeof talkOfDeck>>;
