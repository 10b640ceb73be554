import { submitDeck } from "@/lib/decks/mutations";
import { acceptedTalk, hash, sendAll, slidePicture } from "@/lib/decks/test-decks";
import { sent } from "@/lib/photos/test-photos";
import { db } from "@/lib/platform/db/client";
import { fromLocalDate } from "@/lib/platform/time/local";
import { hoursAgo, inDays, type ScenariosOf } from "../test-fixtures";

type Decks = typeof import("@/lib/decks/mutations") &
  typeof import("@/lib/decks/slide-mutations") &
  typeof import("@/lib/decks/due-mutations") &
  typeof import("@/lib/recordings/mutations") &
  typeof import("@/lib/decks/reminder-mutations") &
  typeof import("@/lib/decks/stray-mutations");

const source = hash("first");

async function used() {
  const talk = await acceptedTalk();
  const { id: deckId } = await sendAll(talk.talkId);
  await submitDeck(talk.speaker, { talkId: talk.talkId, source, slides: 20 });
  const slide = await db.slide.findFirstOrThrow({ where: { deckId } });
  return { ...talk, deckId, slideId: slide.id };
}

export const deckScenarios = {
  sendSlide: async () => {
    const { speaker, talkId } = await acceptedTalk();
    return [speaker, { talk: talkId, source, number: 1 }, sent(await slidePicture(1))];
  },
  sendOriginal: async () => {
    const { speaker, talkId } = await acceptedTalk();
    return [speaker, { talk: talkId, source }, sent(Buffer.from("%PDF-1.7"))];
  },
  submitDeck: async () => {
    const { speaker, talkId } = await acceptedTalk();
    await sendAll(talkId);
    return [speaker, { talkId, source, slides: 20 }];
  },
  describeSlides: async () => {
    const { speaker, deckId, slideId } = await used();
    return [speaker, { deckId, revision: 0, slides: [{ id: slideId, description: "A bar" }] }];
  },
  lockDeck: async () => {
    const { host, deckId } = await used();
    return [host, { deckId, lock: true }];
  },
  "lockDeck to unlock": async () => {
    const { host, deckId } = await used();
    await db.deck.update({ where: { id: deckId }, data: { lockedAt: hoursAgo(1) } });
    return [host, { deckId, lock: false }];
  },
  shareDeck: async () => {
    const { speaker, talkId } = await acceptedTalk();
    return [speaker, { talkId, share: true }];
  },
  "shareDeck no longer": async () => {
    const { speaker, talkId } = await acceptedTalk();
    await db.talk.update({ where: { id: talkId }, data: { slidesShown: true } });
    return [speaker, { talkId, share: false }];
  },
  setRecording: async () => {
    const { speaker, talkId } = await acceptedTalk("twenty_twenty", { date: "2020-01-15" });
    return [speaker, { talkId, recordingUrl: "https://example.ca/watch/1" }];
  },
  setDecksDue: async () => {
    const { host, meetupId } = await acceptedTalk();
    return [host, { meetupId, dueOn: "2099-01-12", dueLocal: "18:00" }];
  },
  sendDueDeckReminders: async () => {
    const { meetupId } = await acceptedTalk();
    const due = { decksDueOn: fromLocalDate(inDays(3)), decksDueLocal: "18:00" };
    await db.meetup.update({ where: { id: meetupId }, data: due });
    return [];
  },
  removeUnsentDecks: async () => {
    const { id } = await sendAll((await acceptedTalk()).talkId);
    await db.deck.update({ where: { id }, data: { createdAt: hoursAgo(24 * 8) } });
    return [];
  },
} satisfies ScenariosOf<Decks>;
