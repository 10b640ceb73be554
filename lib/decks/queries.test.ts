import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { decideOnTalk } from "@/lib/talks/decide-mutations";
import { moveOwnTalk } from "@/lib/talks/move-mutations";
import { describeSlides, shareDeck, submitDeck } from "./mutations";
import { checkSlide, deckForPage, talksWithKeptDeck } from "./queries";
import { acceptedTalk, hash, send, sendAll } from "./test-decks";

testDatabase();

type Talk = Awaited<ReturnType<typeof acceptedTalk>>;

const withdraw = ({ speaker, talkId }: Talk) => moveOwnTalk(speaker, { talkId, move: "withdraw" });
const cancel = ({ host, talkId }: Talk) =>
  decideOnTalk(host, { talkId, revision: 0, move: "cancel" });

async function withDeck() {
  const talk = await acceptedTalk();
  const source = hash(randomUUID());
  const { id: deckId } = await sendAll(talk.talkId, 20, source);
  await submitDeck(talk.speaker, { talkId: talk.talkId, source, slides: 20 });
  const slide = await db.slide.findFirstOrThrow({ where: { deckId }, select: { id: true } });
  return { ...talk, deckId, slideId: slide.id };
}

async function coSpeakerOf(talkId: string): Promise<Person> {
  const ana = await testPerson();
  const row = { talkId, userId: ana.id, name: "Ana", address: "ana@example.ca", position: 0 };
  await db.coSpeaker.create({ data: { ...row, state: "accepted", createdAt: realNow() } });
  return ana;
}

describe.each([
  ["withdrawn", withdraw],
  ["canceled", cancel],
] as const)("the slides of a talk that was %s", (state, takeOff) => {
  it("are still open to its proposer, and to nobody else", async () => {
    const talk = await withDeck();
    const ana = await coSpeakerOf(talk.talkId);
    expect(await deckForPage(talk.speaker, talk.talkId)).toMatchObject({ takenOff: null });
    expect(await takeOff(talk)).toEqual({ ok: true });
    const page = await deckForPage(talk.speaker, talk.talkId);
    expect(page).toMatchObject({ takenOff: state, deck: { id: talk.deckId } });
    expect(await checkSlide(talk.speaker, talk.slideId)).toEqual({ isPublic: false });
    for (const other of [talk.host, ana, null]) {
      expect(await deckForPage(other, talk.talkId)).toBeNull();
      await expect(checkSlide(other, talk.slideId)).rejects.toThrow(NotFound);
    }
  });

  it("can't be changed, shared or sent anew", async () => {
    const talk = await withDeck();
    const { speaker, talkId, deckId, slideId } = talk;
    await takeOff(talk);
    const slides = [{ id: slideId, description: "A bar" }];
    const changes = [
      () => send(speaker, talkId, 1, { source: hash("another") }),
      () => describeSlides(speaker, { deckId, revision: 0, slides }),
      () => shareDeck(speaker, { talkId, share: true }),
    ];
    for (const change of changes) await expect(change()).rejects.toThrow(NotFound);
  });
});

it("lists one's own talks that were taken off and have slides or notes", async () => {
  const talk = await withDeck();
  const { speaker, talkId } = talk;
  const kept = async (viewer = speaker) => [...(await talksWithKeptDeck(viewer))];
  expect(await kept(), "still to be given").toEqual([]);
  await withdraw(talk);
  expect(await kept()).toEqual([talkId]);
  expect(await kept(talk.host)).toEqual([]);
  await db.deck.deleteMany({ where: { talkId } });
  expect(await kept(), "nothing is there").toEqual([]);
  await db.speakerNotes.create({ data: { talkId, text: "Breathe", revision: 1 } });
  expect(await kept()).toEqual([talkId]);
});
