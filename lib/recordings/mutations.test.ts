import { describe, expect, it } from "vitest";
import { shareDeck, submitDeck } from "@/lib/decks/mutations";
import { checkSlide } from "@/lib/decks/queries";
import { acceptedTalk, hash, sendAll } from "@/lib/decks/test-decks";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { freezeLineUp } from "@/lib/slots/version-mutations";
import { setRecording } from "./mutations";
import { talkAfterwards } from "./queries";
import { setRecordingSchema } from "./schema";

testDatabase();

const PAST = { date: "2020-01-15" };
const ADDRESS = "https://example.ca/watch/1";

async function shownTalk({ date = PAST.date, isPublic = true } = {}) {
  const talk = await acceptedTalk("twenty_twenty", { date });
  const { meetupId, talkId } = talk;
  await db.slot.create({
    data: { meetupId, talkId, position: 0, kind: "talk", seconds: 400 },
  });
  if (isPublic) await db.$transaction((tx) => freezeLineUp(tx, meetupId, realNow()));
  return talk;
}

async function withDeck(wanted?: Parameters<typeof shownTalk>[0]) {
  const talk = await shownTalk(wanted);
  const { id: deckId } = await sendAll(talk.talkId);
  await submitDeck(talk.speaker, { talkId: talk.talkId, source: hash("first"), slides: 20 });
  const { id: slideId } = await db.slide.findFirstOrThrow({ where: { deckId } });
  return { ...talk, slideId };
}

describe("the recording of a talk", () => {
  const set = (viewer: Person, talkId: string, recordingUrl: string | null = ADDRESS) =>
    setRecording(viewer, { talkId, recordingUrl });
  const filmed = (id: string) =>
    db.talk.update({ where: { id }, data: { mayBeFilmed: true }, select: { id: true } });

  it("is said by its speaker, and taken back", async () => {
    const { speaker, talkId } = await shownTalk();
    expect(await set(speaker, talkId)).toEqual({ ok: true });
    expect((await talkAfterwards(null, talkId)).recordingUrl).toBe(ADDRESS);
    const rows = () => db.activity.count({ where: { verb: "talk.recording-set" } });
    const before = await rows();
    expect(await set(speaker, talkId)).toEqual({ ok: true });
    expect(await rows()).toBe(before);
    await set(speaker, talkId, null);
    expect((await talkAfterwards(null, talkId)).recordingUrl).toBeNull();
  });

  it("is said by a host only where the speaker may be filmed", async () => {
    const { host, talkId } = await shownTalk();
    await expect(set(host, talkId)).rejects.toThrow(NotFound);
    expect((await talkAfterwards(host, talkId)).maySetRecording).toBe(false);
    await filmed(talkId);
    expect((await talkAfterwards(host, talkId)).maySetRecording).toBe(true);
    expect(await set(host, talkId)).toEqual({ ok: true });
  });

  it("is nobody else's, and not before the night begins", async () => {
    const past = await shownTalk();
    await filmed(past.talkId);
    await expect(set(await testPerson(), past.talkId)).rejects.toThrow(NotFound);
    expect((await talkAfterwards(await testPerson(), past.talkId)).maySetRecording).toBe(false);
    const ahead = await shownTalk({ date: "2099-01-15" });
    expect(await set(ahead.speaker, ahead.talkId)).toEqual({ ok: false, reason: "too-early" });
    expect((await talkAfterwards(ahead.speaker, ahead.talkId)).maySetRecording).toBe(false);
  });

  it.each(["withdrawn", "canceled", "declined"] as const)("is none of a %s talk", async (state) => {
    const { speaker, talkId } = await shownTalk();
    await db.talk.update({ where: { id: talkId }, data: { state } });
    await expect(set(speaker, talkId)).rejects.toThrow(NotFound);
  });

  it.each(["javascript:alert(1)", "http://example.ca", "data:text/html,hello", "example.ca"])(
    "is an address of the web, not %s",
    (recordingUrl) => {
      const talkId = crypto.randomUUID();
      expect(setRecordingSchema.safeParse({ talkId, recordingUrl }).success).toBe(false);
    },
  );
});

describe("slides after the night", () => {
  const share = (viewer: Person, talkId: string, wanted = true) =>
    shareDeck(viewer, { talkId, share: wanted });
  const count = async (talkId: string) => (await talkAfterwards(null, talkId)).slides.length;

  it("are seen by everybody once their speaker says so, and by nobody when it is taken back", async () => {
    const { speaker, talkId, slideId } = await withDeck();
    expect(await count(talkId)).toBe(0);
    await expect(checkSlide(null, slideId)).rejects.toThrow(NotFound);
    await share(speaker, talkId);
    await share(speaker, talkId);
    expect(await count(talkId)).toBe(20);
    expect(await checkSlide(null, slideId)).toEqual({ isPublic: true });
    for (const _ of [1, 2]) await share(speaker, talkId, false);
    expect(await count(talkId)).toBe(0);
    const noted = await db.activity.findMany({
      where: { subjectId: talkId },
      select: { verb: true },
    });
    const shares = noted.filter(({ verb }) => verb.startsWith("talk.slides-"));
    expect(shares).toEqual([{ verb: "talk.slides-shown" }, { verb: "talk.slides-kept" }]);
    await expect(checkSlide(null, slideId)).rejects.toThrow(NotFound);
  });

  it("are not shown by a host", async () => {
    const { host, talkId } = await withDeck();
    await expect(share(host, talkId)).rejects.toThrow(NotFound);
  });

  it.each([
    ["before the night is over", { date: "2099-01-15" }],
    ["where the line-up isn't public", { ...PAST, isPublic: false }],
  ])("stay between speaker and hosts %s", async (_, wanted) => {
    const { speaker, host, talkId, slideId } = await withDeck(wanted);
    await share(speaker, talkId);
    if (wanted.date !== PAST.date) expect(await count(talkId)).toBe(0);
    await expect(checkSlide(null, slideId)).rejects.toThrow(NotFound);
    for (const person of [speaker, host])
      expect(await checkSlide(person, slideId)).toEqual({ isPublic: false });
  });

  it("are those of the newest version alone, of a talk that was given", async () => {
    const { speaker, talkId, slideId } = await withDeck();
    await share(speaker, talkId);
    await sendAll(talkId, 20, hash("second"));
    await submitDeck(speaker, { talkId, source: hash("second"), slides: 20 });
    expect(await checkSlide(speaker, slideId)).toEqual({ isPublic: false });
    const { slides } = await talkAfterwards(null, talkId);
    const newest = slides[0]?.id ?? "";
    expect(await checkSlide(null, newest)).toEqual({ isPublic: true });
    await db.talk.update({ where: { id: talkId }, data: { state: "withdrawn" } });
    await expect(checkSlide(null, newest)).rejects.toThrow(NotFound);
  });
});
