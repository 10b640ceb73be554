import { record } from "@/lib/activity/record";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { fileStore } from "@/lib/platform/storage/store";
import { now } from "@/lib/platform/time/now";
import { lockTalk } from "@/lib/seating/locks";
import { mayChangeProposal } from "@/lib/talks/policy";
import { isSlideCount } from "./count-rules";
import { mayManageDecks } from "./policy";
import { removeDecksBut } from "./remove-mutations";
import { type DeckRefusal, deckRefusal, isComplete, KEPT_VERSIONS } from "./rules";
import type { DescribeSlides, LockDeck, ShareDeck, SubmitDeck } from "./schema";
import { SUBMITTED, talkOfDeck } from "./talk-queries";

type SubmitRefusal = DeckRefusal | "slides-missing" | "slide-count";

/** Makes what was sent the talk's newest deck, if every slide arrived. Sent twice, it is one version. */
export async function submitDeck(
  viewer: Person,
  { talkId, source, slides: count }: SubmitDeck,
): Promise<Outcome<{ version: number }, SubmitRefusal>> {
  const at = await now();
  const result = await db.$transaction(async (tx) => {
    await lockTalk(tx, talkId);
    const { deck: newest, meetup, meetupId, format } = await talkOfDeck(tx, viewer, talkId);
    const sending = await tx.deck.findFirst({
      where: { talkId, source, version: 0 },
      select: { id: true, slides: { select: { number: true } } },
    });
    if (!sending && newest?.source === source) return { version: newest.version, unneeded: [] };
    const reason = deckRefusal(newest, meetup);
    if (reason) return { reason };
    const numbers = sending?.slides.map(({ number }) => number) ?? [];
    if (!sending || !isComplete(numbers, count)) return { reason: "slides-missing" as const };
    if (!isSlideCount(format, count)) return { reason: "slide-count" as const };
    if (newest) await keepDescriptions(tx, newest.id, sending.id);
    const version = (newest?.version ?? 0) + 1;
    const by = { submittedAt: at, submittedById: viewer.id, submittedByName: viewer.name };
    await tx.deck.update({ where: { id: sending.id }, data: { version, ...by } });
    const unneeded = await removeDecksBut(tx, KEPT_VERSIONS, { talkId, ...SUBMITTED });
    const about = { actor: actorOf(viewer), at, eventId: meetup.eventId, meetupId };
    await record(tx, { verb: "deck.submitted", ...about, subjectId: sending.id });
    return { version, unneeded };
  });
  if (result.reason) return { ok: false, reason: result.reason };
  for (const folder of result.unneeded ?? []) await fileStore().remove(folder);
  return { ok: true, version: result.version };
}

/** What was written about a picture stays with it in the next version. */
async function keepDescriptions(tx: Tx, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Slide" SET "description" = before."description" FROM "Slide" before
    WHERE before."deckId" = ${from}::uuid AND "Slide"."deckId" = ${to}::uuid
      AND before."contentHash" = "Slide"."contentHash"`;
}

/** The talk of the newest deck, with its decks locked; NotFound of an older one, and for others. */
async function lockNewestDeck(tx: Tx, viewer: Person, deckId: string) {
  const found = await tx.deck.findUnique({ where: { id: deckId }, select: { talkId: true } });
  if (!found) throw new NotFound("deck");
  await lockTalk(tx, found.talkId);
  const talk = await talkOfDeck(tx, viewer, found.talkId);
  if (talk.deck?.id !== deckId) return { talk, deck: null };
  return { talk, deck: talk.deck };
}

/** Changes the alternative texts of a deck. */
export async function describeSlides(
  viewer: Person,
  { deckId, revision, slides }: DescribeSlides,
): Promise<Outcome<{ revision: number }, "stale" | "newer-deck">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const { talk, deck } = await lockNewestDeck(tx, viewer, deckId);
    if (!deck) return { ok: false, reason: "newer-deck" };
    const stored = await tx.deck.findUniqueOrThrow({
      where: { id: deckId },
      select: { revision: true, slides: { select: { id: true, description: true } } },
    });
    const before = new Map(stored.slides.map(({ id, description }) => [id, description]));
    const changed = slides.filter(
      ({ id, description }) => before.has(id) && before.get(id) !== description,
    );
    if (changed.length === 0) return { ok: true, revision: stored.revision };
    if (stored.revision !== revision) return { ok: false, reason: "stale" };
    for (const { id, description } of changed)
      await tx.slide.update({ where: { id, deckId }, data: { description } });
    await tx.deck.update({ where: { id: deckId }, data: { revision: revision + 1 } });
    const { meetupId, meetup } = talk;
    const about = { actor: actorOf(viewer), at, eventId: meetup.eventId, meetupId };
    await record(tx, { verb: "deck.described", ...about, subjectId: deckId });
    return { ok: true, revision: revision + 1 };
  });
}

/** A host keeps the deck as it is, or lets a newer one be sent again. Repeating changes nothing. */
export async function lockDeck(
  viewer: Person,
  { deckId, lock }: LockDeck,
): Promise<Outcome<object, "newer-deck">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const { talk, deck } = await lockNewestDeck(tx, viewer, deckId);
    const { meetupId, meetup } = talk;
    if (!mayManageDecks(viewer, meetup)) throw new NotFound("deck");
    if (!deck) return { ok: false, reason: "newer-deck" };
    if ((deck.lockedAt !== null) === lock) return { ok: true };
    const by = { lockedAt: at, lockedByName: viewer.name };
    const none = { lockedAt: null, lockedByName: null };
    await tx.deck.update({ where: { id: deckId }, data: lock ? by : none });
    const about = { actor: actorOf(viewer), at, eventId: meetup.eventId, meetupId };
    const verb = lock ? "deck.locked" : "deck.unlocked";
    await record(tx, { verb, ...about, subjectId: deckId });
    return { ok: true };
  });
}

/** The speaker, and no host, lets everybody see the slides once the meetup is over. Repeating changes nothing. */
export async function shareDeck(viewer: Person, { talkId, share }: ShareDeck): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    await lockTalk(tx, talkId);
    const { meetup, meetupId, ...talk } = await talkOfDeck(tx, viewer, talkId);
    if (!mayChangeProposal(viewer, talk)) throw new NotFound("talk");
    if (talk.slidesShown === share) return { ok: true };
    await tx.talk.update({ where: { id: talkId }, data: { slidesShown: share } });
    const about = { actor: actorOf(viewer), at, eventId: meetup.eventId, meetupId };
    const verb = share ? "talk.slides-shown" : "talk.slides-kept";
    await record(tx, { verb, ...about, subjectId: talkId });
    return { ok: true };
  });
}
