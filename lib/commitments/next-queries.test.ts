import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { cancelEvent } from "@/lib/events/cancel-mutations";
import { editEvent } from "@/lib/events/edit-mutations";
import { fillEvent } from "@/lib/events/mutations";
import { publishEvent } from "@/lib/events/publish-mutations";
import { facts } from "@/lib/events/test-events";
import { rsvpTemplates } from "@/lib/notifications/rsvp-templates";
import { nextNights } from "@/lib/phases/next-night-queries";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { eventSnapshot } from "@/lib/snapshot/queries";
import { addNote, withdrawNote } from "./note-mutations";
import { scene } from "./test-commitments";
import { withdrawCommitment } from "./withdraw-mutations";

testDatabase();

/** A night with a commitment, and later ones of the same or of another community. */
async function community() {
  const given = await scene();
  const hashtag = `tag_${randomUUID().slice(0, 8)}`;
  const tag = (id: string, hashtag: string) =>
    db.event.update({ where: { id }, data: { hashtag }, select: { id: true, slug: true } });
  await tag(given.eventId, hashtag);
  const later = async (date: string, more: { hashtag?: string; stranger?: boolean } = {}) => {
    const organizer = more.stranger ? await testPerson() : given.organizer;
    const meetup = await testMeetup({ date, organizers: [organizer] });
    const event = await tag(meetup.eventId, more.hashtag ?? hashtag);
    const shown = async () => (await eventSnapshot(event.slug))?.carriedOver;
    return { ...event, meetup, shown };
  };
  return { ...given, hashtag, later };
}

describe("what is carried over", () => {
  it("is shown by the next night of the hashtag and its organizers, however it is capitalized", async () => {
    const { make, hashtag, later, eventId } = await community();
    const next = await later("2099-01-14", { hashtag: hashtag.toUpperCase() });
    const others = [
      await later("2099-01-14", { hashtag: hashtag.replace("_", "x") }),
      await later("2099-01-14", { stranger: true }),
      await later("2026-01-01"),
      await later("2099-02-14"),
    ];
    await make();
    const { slug } = await db.event.findUniqueOrThrow({ where: { id: eventId } });
    const night = { slug, hashtag };
    const commitments = [{ text: "Ask the nurses", state: "open" }];
    expect(await next.shown()).toMatchObject({ night, commitments });
    for (const other of others) expect(await other.shown()).toBeNull();
  });

  it("changes there with what became of it, and goes with it", async () => {
    const { author, make, later } = await community();
    const next = await later("2099-01-14");
    expect(await next.shown()).toBeNull();
    const { id: commitmentId } = await make();
    expect(await next.shown()).toMatchObject({ commitments: [{ state: "open", outcome: null }] });
    const key = randomUUID();
    const words = { name: null, body: "Six came", state: "done", language: "en" } as const;
    await addNote(author, { commitmentId, key, ...words });
    const done = { state: "done", outcome: { body: "Six came" } };
    expect(await next.shown()).toMatchObject({ commitments: [done] });
    await withdrawCommitment(author, { commitmentId, why: null });
    expect(await next.shown()).toBeNull();
  });
});

/** Two later nights, with something taken on after the first of them. */
async function twoMore() {
  const given = await community();
  const { organizer } = given;
  const [before, next] = [await given.later("2098-01-14"), await given.later("2099-01-14")];
  const words = { locale: "en", slug: "quiet", text: "Find a quiet room" } as const;
  const made = { eventId: before.id, authorId: organizer.id, createdAt: new Date() };
  await db.commitment.create({ data: { ...made, ...words } });
  await given.make();
  const row = () => db.event.findUniqueOrThrow({ where: { id: before.id } });
  return {
    ...{ organizer, eventId: before.id, nextId: next.id },
    shown: next.shown,
    texts: async () => (await next.shown())?.commitments.map(({ text }) => text).join(),
    edit: async (more: object) => editEvent(organizer, facts(await row(), more)),
    unpublish: () => db.event.update({ where: { id: before.id }, data: { status: "draft" } }),
  };
}

it("a night that is the next one and repeats it is told once of what changed", async () => {
  const { later, eventId } = await community();
  const { id } = await later("2098-01-14");
  await db.event.update({ where: { id }, data: { repeatsId: eventId } });
  expect((await nextNights(db, eventId)).map((night) => night.id)).toEqual([id]);
});

it("a night that is run again carries over from the one that it repeats, whatever its hashtag", async () => {
  const { author, make, hashtag, later, eventId } = await community();
  const between = await later("2098-01-14");
  const again = await later("2099-01-14", { hashtag: `${hashtag}_2` });
  const repeat = { where: { id: again.id }, data: { repeatsId: eventId } };
  await db.event.update(repeat);
  expect(await again.shown()).toBeNull();
  const { id: commitmentId } = await make();
  const commitments = [{ text: "Ask the nurses" }];
  for (const night of [between, again]) expect(await night.shown()).toMatchObject({ commitments });
  await withdrawCommitment(author, { commitmentId, why: null });
  expect(await again.shown()).toBeNull();
  await make(author, { text: "Book a room" });
  expect(await again.shown()).toMatchObject({ commitments: [{ text: "Book a room" }] });
});

const noTexts = {
  ...{ titleEn: null, titleFr: null, summaryEn: null, summaryFr: null },
  ...{ descriptionEn: null, descriptionFr: null, promptEn: null, promptFr: null },
};

describe("the next night’s page", () => {
  it("has the title of the night before, as it is edited or filled", async () => {
    const { organizer, eventId, shown, edit } = await twoMore();
    expect(await shown()).toMatchObject({ night: { titleEn: "A night", titleFr: null } });
    await edit({ titleEn: "Winter" });
    expect(await shown()).toMatchObject({ night: { titleEn: "Winter", titleFr: null } });
    await fillEvent(organizer, { ...noTexts, eventId, titleFr: "Hiver" });
    expect(await shown()).toMatchObject({ night: { titleEn: "Winter", titleFr: "Hiver" } });
  });

  it("is not dropped by an edit of what it does not show", async () => {
    const { organizer, eventId, nextId, edit } = await twoMore();
    const revision = () => db.eventRevision.findUnique({ where: { eventId: nextId } });
    const before = await revision();
    await edit({ summaryEn: "Short" });
    await fillEvent(organizer, { ...noTexts, eventId, summaryFr: "Bref" });
    expect(await revision()).toEqual(before);
    await edit({ titleEn: "Winter" });
    expect(await revision()).not.toEqual(before);
  });

  it("leaves out a night that has another hashtag now", async () => {
    const { texts, edit } = await twoMore();
    expect(await texts()).toBe("Find a quiet room");
    await edit({ hashtag: "elsewhere" });
    expect(await texts()).toBe("Ask the nurses");
  });

  it("has a night that is published late, and leaves out a canceled one", async () => {
    const { organizer, eventId, texts, unpublish } = await twoMore();
    await unpublish();
    expect(await texts()).toBe("Ask the nurses");
    expect(await publishEvent(organizer, { eventId })).toMatchObject({ ok: true });
    expect(await texts()).toBe("Find a quiet room");
    expect(await cancelEvent(organizer, { eventId })).toEqual({ ok: true });
    expect(await texts()).toBe("Ask the nurses");
  });
});

/** The mail that confirms an RSVP to the next night, and its author's ways to end what they took on. */
async function confirmation() {
  const given = await community();
  const { author, reader, make, later, eventId, meetupId } = given;
  const { meetup } = await later("2099-01-14");
  const confirmedAt = new Date();
  const { id: rsvpId } = await testRsvp(meetup, reader, { confirmedAt });
  const mail = async () => {
    const composed = await rsvpTemplates["rsvp-confirmed"]({ rsvpId });
    return JSON.stringify(composed?.content("en").blocks);
  };
  const end = async (commitmentId: string, state: "done" | "let_go", body: string) => {
    const words = { name: null, body, state, language: "en" } as const;
    await addNote(author, { commitmentId, key: randomUUID(), ...words });
    return db.commitmentNote.findFirstOrThrow({ where: { commitmentId, body } });
  };
  const takePart = () => testRsvp({ id: meetupId, eventId }, author, { confirmedAt });
  return { ...given, make, mail, end, takePart };
}

describe("the mail that confirms an RSVP", () => {
  it("closes with what was done after the night before, and what came of it", async () => {
    const { make, mail, end, takePart } = await confirmation();
    const { id } = await make();
    expect(await mail()).not.toContain("Ask the nurses");
    await end(id, "done", "Six came");
    // A stranger's words close no mail.
    expect(await mail()).not.toContain("Ask the nurses");
    await takePart();
    const closed = await mail();
    expect(closed).toContain("Ask the nurses");
    expect(closed).toContain("Six came");
    expect(closed).toContain("/commitments/ask-the-nurses");
  });

  it("leaves out what was let go, withdrawn or hidden, or lost its outcome, for an older one", async () => {
    const { author, organizer, make, mail, end, takePart } = await confirmation();
    await takePart();
    const older = await make();
    await end(older.id, "done", "Six came");
    const letGo = await make(author, { text: "Book a choir" });
    await end(letGo.id, "let_go", "Too loud");
    expect(await mail()).toContain("Six came");
    const withdrawals = [
      (commitmentId: string) => withdrawCommitment(author, { commitmentId, why: null }),
      (commitmentId: string) => withdrawCommitment(organizer, { commitmentId, why: "Off" }),
      (_: string, noteId: string) => withdrawNote(author, { noteId, why: null }),
      (_: string, noteId: string) => withdrawNote(organizer, { noteId, why: "Off" }),
    ];
    for (const [at, withdraw] of withdrawals.entries()) {
      const { id } = await make(author, { text: `Book a room, take ${at}` });
      const note = await end(id, "done", `Room ${at} is ours`);
      expect(await mail()).toContain(`Room ${at} is ours`);
      await withdraw(id, note.id);
      expect(await mail()).toContain("Six came");
    }
    await db.user.update({ where: { id: author.id }, data: { suspendedAt: new Date() } });
    expect(await mail()).not.toContain("Six came");
  });
});
