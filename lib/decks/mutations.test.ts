import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { sent } from "@/lib/photos/test-photos";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { env } from "@/lib/platform/env";
import { fileStore } from "@/lib/platform/storage/store";
import { realNow } from "@/lib/platform/time/now";
import { describeSlides, lockDeck, shareDeck, submitDeck } from "./mutations";
import { arrivedSlides, checkSlide, deckForPage, decksForDesk, originalOf } from "./queries";
import { KEPT_VERSIONS, originalFolder, slideFolder } from "./rules";
import { sendOriginal, sendSlide } from "./slide-mutations";
import { removeStraySlides, removeUnsentDecks } from "./stray-mutations";
import { acceptedTalk, hash, send, sendAll, slidePicture } from "./test-decks";

testDatabase();

// Files of its own: other tests have some, too.
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-decks-"));
  env().dataDir = folder;
});
afterAll(() => rm(folder, { recursive: true }));

const source = hash("first");
const refused = (reason: string) => ({ ok: false, reason });
const unread = () => Promise.reject(new Error("read"));

describe("sending slides", () => {
  it("keeps each with its text, shows the speaker what arrived, and nobody a deck yet", async () => {
    const { speaker, host, talkId } = await acceptedTalk();
    for (const number of [1, 2])
      expect(
        await send(speaker, talkId, number, { fields: { description: ` Slide\n${number} ` } }),
      ).toEqual({
        ok: true,
      });
    expect(await arrivedSlides(speaker, { talk: talkId, source })).toEqual({
      slides: [1, 2],
      original: false,
    });
    expect(await arrivedSlides(speaker, { talk: talkId, source: hash("other") })).toEqual({
      slides: [],
      original: false,
    });
    const rows = await db.slide.findMany({
      where: { deck: { talkId } },
      orderBy: { number: "asc" },
    });
    expect(rows).toMatchObject([{ number: 1, width: 320, description: "Slide 1" }, { number: 2 }]);
    expect((await fileStore().list(slideFolder(rows[0]?.id ?? ""))).sort()).toEqual([
      "large.webp",
      "small.webp",
    ]);
    expect((await deckForPage(host, talkId))?.deck).toBeNull();
  });

  it("keeps one row and one folder of a slide sent again, and the newer of two", async () => {
    const { speaker, talkId } = await acceptedTalk();
    await Promise.all([1, 2, 3].map(() => send(speaker, talkId, 1)));
    await send(speaker, talkId, 1, { shade: 200 });
    const rows = await db.slide.findMany({ where: { deck: { talkId } } });
    expect(rows).toMatchObject([{ number: 1, contentHash: hash("1 200") }]);
    expect(await db.deck.count({ where: { talkId } })).toBe(1);
    const kept = new Set((await db.slide.findMany({ select: { id: true } })).map(({ id }) => id));
    const folders = await fileStore().list("slides");
    expect(folders.filter((id) => !kept.has(id))).toEqual([]);
  });

  it("reads nothing for anybody else, of a talk that isn't accepted, or of a canceled meetup", async () => {
    const { speaker, host, talkId, meetupId } = await acceptedTalk();
    const slide = { talk: talkId, source, number: 1 };
    const other = await testPerson();
    await testMeetup({ hosts: [other] });
    for (const person of [other, { ...speaker, suspended: true }]) {
      await expect(sendSlide(person, slide, unread)).rejects.toThrow(NotFound);
      await expect(sendOriginal(person, slide, unread)).rejects.toThrow(NotFound);
      await expect(arrivedSlides(person, slide)).rejects.toThrow(NotFound);
    }
    await db.meetup.update({ where: { id: meetupId }, data: { status: "canceled" } });
    for (const person of [speaker, host])
      expect(await sendSlide(person, slide, unread)).toEqual(refused("meetup-canceled"));
    await db.talk.update({ where: { id: talkId }, data: { state: "withdrawn" } });
    await expect(sendSlide(speaker, slide, unread)).rejects.toThrow(NotFound);
  });

  it("refuses a 21st slide unread, and what is no picture or no PDF", async () => {
    const { speaker, talkId } = await acceptedTalk();
    const of = { talk: talkId, source };
    expect(await sendSlide(speaker, { ...of, number: 21 }, unread)).toEqual(
      refused("too-many-slides"),
    );
    const svg = sent(Buffer.from("<svg/>"), "svg");
    expect(await sendSlide(speaker, { ...of, number: 1 }, svg)).toEqual(refused("unknown-kind"));
    const text = sent(Buffer.from("no PDF"), "text");
    expect(await sendOriginal(speaker, of, text)).toEqual(refused("not-a-pdf"));
    expect(await db.deck.count({ where: { talkId } })).toBe(0);
    const many = await acceptedTalk("lightning");
    const last = { talk: many.talkId, source, number: 61 };
    expect(await sendSlide(many.speaker, last, unread)).toEqual(refused("too-many-slides"));
    expect(await send(many.speaker, many.talkId, 60)).toEqual({ ok: true });
  });

  it("is refused once a host has locked the deck, also to one who began before", async () => {
    const { speaker, host, talkId } = await acceptedTalk();
    const { id: deckId } = await sendAll(talkId);
    await submitDeck(speaker, { talkId, source, slides: 20 });
    const picture = sent(await slidePicture(1), "new");
    const slide = { talk: talkId, source: hash("second"), number: 1 };
    const late = await sendSlide(speaker, slide, async (work) => {
      await lockDeck(host, { deckId, lock: true });
      return picture(work);
    });
    expect(late).toEqual(refused("deck-locked"));
    expect(await sendSlide(host, slide, unread)).toEqual(refused("deck-locked"));
    expect(await db.deck.count({ where: { talkId } })).toBe(1);
    await sendAll(talkId, 20, hash("third"));
    expect(await submitDeck(speaker, { talkId, source: hash("third"), slides: 20 })).toEqual(
      refused("deck-locked"),
    );
    await lockDeck(host, { deckId, lock: false });
    expect(await submitDeck(speaker, { talkId, source: hash("third"), slides: 20 })).toEqual({
      ok: true,
      version: 2,
    });
  });

  it("takes what another tab has sent and used as sent", async () => {
    const { speaker, talkId } = await acceptedTalk();
    await sendAll(talkId);
    await submitDeck(speaker, { talkId, source, slides: 20 });
    const slide = { talk: talkId, source, number: 3 };
    expect(await sendSlide(speaker, slide, unread)).toEqual({ ok: true });
    const arrived = await arrivedSlides(speaker, { talk: talkId, source });
    expect(arrived.slides).toHaveLength(20);
    expect(await submitDeck(speaker, { talkId, source, slides: 20 })).toEqual({
      ok: true,
      version: 1,
    });
    const meanwhile = await sendSlide(speaker, { ...slide, source: hash("next") }, async (work) => {
      await sendAll(talkId, 20, hash("next"));
      await submitDeck(speaker, { talkId, source: hash("next"), slides: 20 });
      return sent(await slidePicture(3, 9), "late")(work);
    });
    expect(meanwhile).toEqual({ ok: true });
    expect(await db.deck.count({ where: { talkId } })).toBe(2);
  });

  it("keeps what was written about a slide whose picture is the same in the next version", async () => {
    const { speaker, talkId } = await acceptedTalk();
    const { id: deckId } = await sendAll(talkId);
    await submitDeck(speaker, { talkId, source, slides: 20 });
    const [first, second] = await db.slide.findMany({
      where: { deckId },
      orderBy: { number: "asc" },
      take: 2,
    });
    const described = [first, second].map((slide) => ({
      id: slide?.id ?? "",
      description: "A train",
    }));
    await describeSlides(speaker, { deckId, revision: 0, slides: described });
    const next = await sendAll(talkId, 20, hash("second"));
    const same = { deckId_number: { deckId: next.id, number: 5 } };
    await db.slide.update({ where: same, data: { contentHash: first?.contentHash ?? "" } });
    await submitDeck(speaker, { talkId, source: hash("second"), slides: 20 });
    const kept = await db.slide.findMany({ where: { deckId: next.id, description: "A train" } });
    expect(kept.map(({ number }) => number)).toEqual([5]);
  });

  it("drops the oldest of more than three decks that are being sent", async () => {
    const { speaker, talkId } = await acceptedTalk();
    for (const name of ["first", "second", "third", "fourth"])
      expect(await send(speaker, talkId, 1, { source: hash(name) })).toEqual({ ok: true });
    const sending = await db.deck.findMany({ where: { talkId }, select: { source: true } });
    const left = ["second", "third", "fourth"].map(hash);
    expect(new Set(sending.map((deck) => deck.source))).toEqual(new Set(left));
    const slides = await db.slide.findMany({ where: { deck: { talkId } }, select: { id: true } });
    const folders = await fileStore().list("slides");
    expect(folders).toEqual(expect.arrayContaining(slides.map(({ id }) => id)));
    expect(slides).toHaveLength(3);
  });

  it("removes the decks of a talk that is no longer accepted, unless it was taken off", async () => {
    const { speaker, talkId } = await acceptedTalk();
    await sendAll(talkId);
    await submitDeck(speaker, { talkId, source, slides: 20 });
    await removeUnsentDecks();
    expect(await db.deck.count({ where: { talkId } })).toBe(1);
    for (const [state, decks] of [
      ["withdrawn", 1],
      ["canceled", 1],
      ["declined", 0],
    ] as const) {
      await db.talk.update({ where: { id: talkId }, data: { state } });
      await removeUnsentDecks();
      expect(await db.deck.count({ where: { talkId } }), state).toBe(decks);
    }
  });

  it("keeps the PDF for hosts and speaker alone", async () => {
    const { speaker, host, talkId } = await acceptedTalk();
    const pdf = (text: string) => sent(Buffer.from(`%PDF-1.7 ${text}`), text);
    for (const text of ["a", "b"]) await sendOriginal(speaker, { talk: talkId, source }, pdf(text));
    const { id: deckId } = await db.deck.findFirstOrThrow({ where: { talkId } });
    await expect(originalOf(host, deckId)).rejects.toThrow(NotFound);
    await db.deck.update({ where: { id: deckId }, data: { version: 1, submittedAt: new Date() } });
    const { id } = await originalOf(host, deckId);
    expect((await fileStore().read(`${originalFolder(id)}/deck.pdf`))?.toString()).toBe(
      "%PDF-1.7 b",
    );
    expect(await fileStore().list("originals")).toEqual([id]);
    for (const person of [null, await testPerson()])
      await expect(originalOf(person, deckId)).rejects.toThrow(NotFound);
  });

  it("takes the PDF after its slides are in use, once", async () => {
    const { speaker, host, talkId } = await acceptedTalk();
    const before = await fileStore().list("originals");
    await sendAll(talkId);
    await submitDeck(speaker, { talkId, source, slides: 20 });
    const original = async () => (await arrivedSlides(speaker, { talk: talkId, source })).original;
    expect(await original()).toBe(false);
    const pdf = sent(Buffer.from("%PDF-1.7 late"), "late");
    const late = () => sendOriginal(speaker, { talk: talkId, source }, pdf);
    // Two tabs.
    expect(await Promise.all([late(), late()])).toEqual([{ ok: true }, { ok: true }]);
    expect(await original()).toBe(true);
    expect(await sendOriginal(speaker, { talk: talkId, source }, unread)).toEqual({ ok: true });
    const { id: deckId } = await db.deck.findFirstOrThrow({ where: { talkId } });
    const { id } = await originalOf(host, deckId);
    const kept = await fileStore().list("originals");
    expect(kept.filter((folder) => !before.includes(folder))).toEqual([id]);
    expect(await fileStore().read(`${originalFolder(id)}/deck.pdf`)).not.toBeNull();
  });
});

describe("using a deck", () => {
  it("is refused until all its slides have arrived, and is one version however often it is sent", async () => {
    const { speaker, talkId } = await acceptedTalk();
    const { id } = await sendAll(talkId, 19);
    const submit = (slides: number) => submitDeck(speaker, { talkId, source, slides });
    expect(await submit(20)).toEqual(refused("slides-missing"));
    expect(await submit(19)).toEqual(refused("slide-count"));
    const last = { number: 20, contentHash: "20", width: 1, height: 1 };
    await db.slide.create({ data: { deckId: id, ...last } });
    const all = await Promise.all([1, 2, 3].map(() => submit(20)));
    expect(all).toEqual([1, 2, 3].map(() => ({ ok: true, version: 1 })));
    expect(await db.activity.count({ where: { verb: "deck.submitted", subjectId: id } })).toBe(1);
    expect(await submitDeck(speaker, { talkId, source: hash("none"), slides: 20 })).toEqual(
      refused("slides-missing"),
    );
  });

  it("shows the newest to speaker and hosts, and removes the oldest with its files", async () => {
    const { speaker, host, talkId } = await acceptedTalk();
    await send(speaker, talkId, 1);
    const first = await db.deck.findFirstOrThrow({ where: { talkId }, select: { slides: true } });
    const [slide] = first.slides;
    await db.slide.deleteMany({ where: { deck: { talkId }, number: { gt: 1 } } });
    await db.talk.update({ where: { id: talkId }, data: { format: "free" } });
    await submitDeck(speaker, { talkId, source, slides: 1 });
    for (const person of [speaker, host]) await checkSlide(person, slide?.id ?? "");
    for (const person of [null, await testPerson()]) {
      await expect(checkSlide(person, slide?.id ?? "")).rejects.toThrow(NotFound);
      expect(await deckForPage(person, talkId)).toBeNull();
    }
    for (let i = 0; i < KEPT_VERSIONS; i += 1) {
      await sendAll(talkId, 2, hash(`${i}`));
      await submitDeck(host, { talkId, source: hash(`${i}`), slides: 2 });
    }
    expect(await db.deck.count({ where: { talkId } })).toBe(KEPT_VERSIONS);
    expect(await fileStore().list(slideFolder(slide?.id ?? ""))).toEqual([]);
    const page = await deckForPage(speaker, talkId);
    expect(page?.deck).toMatchObject({ version: 4, submittedByName: host.name, slides: [{}, {}] });
  });
});

it("is sent by a co-speaker, too, once they said yes; who sees it after the night is the proposer's to say", async () => {
  const [{ talkId }, ana] = [await acceptedTalk(), await testPerson()];
  const row = { talkId, userId: ana.id, name: "Ana", address: "ana@example.ca", position: 0 };
  const { id } = await db.coSpeaker.create({
    data: { ...row, state: "invited", createdAt: realNow() },
    select: { id: true },
  });
  expect(await deckForPage(ana, talkId)).toBeNull();
  await db.coSpeaker.update({ where: { id }, data: { state: "accepted" } });
  expect(await send(ana, talkId, 1)).toEqual({ ok: true });
  expect(await deckForPage(ana, talkId)).toMatchObject({ isSpeaker: false, isHost: false });
  await expect(shareDeck(ana, { talkId, share: true })).rejects.toThrow(NotFound);
});

describe("a deck that is used", () => {
  const used = async () => {
    const talk = await acceptedTalk();
    const { id: deckId } = await sendAll(talk.talkId);
    await submitDeck(talk.speaker, { talkId: talk.talkId, source, slides: 20 });
    const slides = await db.slide.findMany({ where: { deckId }, orderBy: { number: "asc" } });
    return { ...talk, deckId, slides: slides.map(({ id }) => ({ id, description: null })) };
  };

  it("has alternative texts that two people don't write over", async () => {
    const { speaker, host, deckId, slides } = await used();
    const [first, ...others] = slides;
    const said = (description: string) => [{ id: first?.id ?? "", description }, ...others];
    const save = { deckId, revision: 0, slides: said("A bar") };
    expect(await describeSlides(speaker, save)).toEqual({ ok: true, revision: 1 });
    expect(await describeSlides(speaker, save)).toEqual({ ok: true, revision: 1 });
    const other = { deckId, revision: 0, slides: said("A bar at night") };
    expect(await describeSlides(host, other)).toEqual(refused("stale"));
    const foreign = await used();
    const stolen = {
      deckId,
      revision: 1,
      slides: [{ id: foreign.slides[0]?.id ?? "", description: "x" }],
    };
    expect(await describeSlides(speaker, stolen)).toEqual({ ok: true, revision: 1 });
    expect(await db.slide.count({ where: { description: "x" } })).toBe(0);
    await expect(describeSlides(foreign.speaker, save)).rejects.toThrow(NotFound);
  });

  it("is locked and unlocked by hosts, as long as it is the newest", async () => {
    const { speaker, host, talkId, deckId } = await used();
    const lock = { deckId, lock: true };
    for (const person of [speaker, await testPerson()])
      await expect(lockDeck(person, lock)).rejects.toThrow(NotFound);
    for (let i = 0; i < 2; i += 1) expect(await lockDeck(host, lock)).toEqual({ ok: true });
    expect(await db.activity.count({ where: { verb: "deck.locked", subjectId: deckId } })).toBe(1);
    expect(await deckForPage(host, talkId)).toMatchObject({
      state: "locked",
      refusal: "deck-locked",
    });
    await lockDeck(host, { deckId, lock: false });
    await sendAll(talkId, 20, hash("second"));
    await submitDeck(speaker, { talkId, source: hash("second"), slides: 20 });
    expect(await lockDeck(host, lock)).toEqual(refused("newer-deck"));
  });
});

it("lists for the hosts which decks are there, locked or missing, in the line-up's order", async () => {
  const { host, meetupId, talkId, speaker } = await acceptedTalk();
  const talk = { meetupId, proposerId: speaker.id, speakerName: "Alex", locale: "en" } as const;
  const data = {
    ...talk,
    format: "twenty_fifteen",
    state: "confirmed",
    createdAt: new Date(),
  } as const;
  const { id: second } = await db.talk.create({ data: { ...data, title: "First on" } });
  for (const [position, id] of [second, talkId].entries())
    await db.slot.create({ data: { meetupId, position, kind: "talk", talkId: id, seconds: 400 } });
  await sendAll(talkId);
  await submitDeck(speaker, { talkId, source, slides: 20 });
  expect((await decksForDesk(host, meetupId)).talks).toMatchObject([
    { id: second, deck: null, deckState: "missing" },
    { id: talkId, deck: { slides: 20, first: { number: 1 } }, deckState: "ready" },
  ]);
  await expect(decksForDesk(speaker, meetupId)).rejects.toThrow(NotFound);
});

it("forgets what nobody went on sending, and files without a row at the second look", async () => {
  const { speaker, talkId } = await acceptedTalk();
  await send(speaker, talkId, 1);
  const { id } = await db.slide.findFirstOrThrow({ where: { deck: { talkId } } });
  await removeUnsentDecks();
  expect(await db.deck.count({ where: { talkId } })).toBe(1);
  await db.deck.updateMany({ where: { talkId }, data: { createdAt: new Date("2026-01-01") } });
  await removeUnsentDecks();
  expect(await db.deck.count({ where: { talkId } })).toBe(0);
  expect(await fileStore().list(slideFolder(id))).toEqual([]);
  await fileStore().put(`${slideFolder(id)}/large.webp`, Buffer.from("x"));
  await removeStraySlides();
  await removeStraySlides();
  expect(await fileStore().list(slideFolder(id))).toEqual([]);
});
