import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { originForForm } from "@/lib/origins/queries";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { reflectionBySlug } from "@/lib/reflections/queries";
import { testThread } from "@/lib/threads/test-threads";
import { countOut, joinCommitment } from "./join-mutations";
import { makeCommitment } from "./mutations";
import { addNote } from "./note-mutations";
import { commitmentsForPage, commitmentsOf, commitmentsOfEvent } from "./queries";
import { scene, tenTimes } from "./test-commitments";
import { restoreCommitment, withdrawCommitment } from "./withdraw-mutations";

testDatabase();
afterEach(() => void vi.useRealTimers());

describe("a commitment", () => {
  it("is its author’s, with a page of its own, and shown with the event", async () => {
    const { author, eventId, meetupId, make, shown } = await scene();
    const { slug } = await make(author, { meetupId, dueDate: "2099-03-01" });
    expect(slug).toBe("ask-the-nurses");
    const expected = {
      text: "Ask the nurses",
      state: "open",
      dueDate: "2099-03-01",
      owners: { names: [author.name], others: 0 },
      place: { city: { nameEn: "Vancouver" } },
    };
    expect(await shown(slug, author)).toMatchObject({ ...expected, isAuthor: true, isIn: true });
    expect(await shown(slug)).toMatchObject({ ...expected, isAuthor: false, withdrawsAs: null });
    expect(await commitmentsForPage(eventId)).toMatchObject([expected]);
  });

  it("sent ten times at once with one key is made once", async () => {
    const { author, eventId, form } = await scene();
    const input = form();
    const made = await tenTimes(() => makeCommitment(author, input));
    expect(new Set(made.map((outcome) => outcome.ok && outcome.address)).size).toBe(1);
    expect(await db.commitment.count({ where: { eventId } })).toBe(1);
  });

  it("with a used key and another text is refused; the same text in another form is another one", async () => {
    const { author, reader, form, make } = await scene();
    const input = form();
    await makeCommitment(author, input);
    const other = await makeCommitment(author, { ...input, text: "Ask the doctors" });
    expect(other).toEqual({ ok: false, reason: "already-made" });
    expect((await make(reader)).slug).toBe("ask-the-nurses-2");
  });

  it("is refused before doors and after a cancellation, and unknown for an event nobody may see", async () => {
    const { author, form } = await scene();
    const night = (more: Parameters<typeof testMeetup>[0]) => testMeetup(more);
    const { eventId: ahead } = await night({ date: "2099-01-14" });
    const early = await makeCommitment(author, form({ eventId: ahead }));
    expect(early).toEqual({ ok: false, reason: "not-yet" });
    const { eventId: canceled } = await night({ date: "2026-01-14", eventStatus: "canceled" });
    const late = await makeCommitment(author, form({ eventId: canceled }));
    expect(late).toEqual({ ok: false, reason: "event-canceled" });
    const { eventId: draft } = await night({ date: "2026-01-14", eventStatus: "draft" });
    await expect(makeCommitment(author, form({ eventId: draft }))).rejects.toThrow(NotFound);
  });

  it("needs a city of its event, a day to come and a name, which is kept", async () => {
    const { author, form } = await scene();
    const { id: elsewhere } = await testMeetup({ date: "2026-01-15" });
    const at = (more: object) => makeCommitment(author, form(more));
    await expect(at({ meetupId: elsewhere })).rejects.toThrow("meetupId: choose-one");
    await expect(at({ dueDate: "2026-01-16" })).rejects.toThrow("dueDate: date-past");
    const nameless = await testPerson({ name: null });
    await expect(makeCommitment(nameless, form())).rejects.toThrow("name: required");
    expect(await makeCommitment(nameless, form({ name: "Zoé" }))).toMatchObject({ ok: true });
    const where = { id: nameless.id };
    expect(await db.user.findUniqueOrThrow({ where })).toMatchObject({ name: "Zoé" });
  });

  it("is due by a day that has not ended where its night is", async () => {
    const { author, meetupId, form } = await scene();
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-02-25T03:30Z") });
    for (const place of [meetupId, null]) {
      const by = (dueDate: string) => makeCommitment(author, form({ dueDate, meetupId: place }));
      expect(await by("2026-02-24")).toMatchObject({ ok: true });
      await expect(by("2026-02-23")).rejects.toThrow("dueDate: date-past");
    }
  });

  it("is listed in pages without duplicates, those that are open first", async () => {
    const { author, eventId, make } = await scene();
    const { id: done } = await make(author, { text: "Done" });
    for (let n = 0; n < 21; n++) await make(author, { text: `Number ${n}` });
    await db.commitment.update({ where: { id: done }, data: { state: "done" } });
    const first = await commitmentsOfEvent(eventId);
    const second = await commitmentsOfEvent(eventId, first.next);
    expect([first.commitments.length, second.commitments.length]).toEqual([20, 2]);
    const ids = [...first.commitments, ...second.commitments].map(({ id }) => id);
    expect(new Set(ids).size).toBe(22);
    expect(ids.at(-1)).toBe(done);
    expect([first.isFirst, second.isFirst, second.next]).toEqual([true, false, null]);
  });
});

describe("a commitment from a comment", () => {
  it("quotes the comment, as long as everybody sees it", async () => {
    const { author, reader, eventId, make, shown } = await scene();
    const at = new Date("2026-01-16T08:00:00Z");
    const words = { authorName: "Zoe", locale: "en", slug: "quiet", stayed: "Quiet" } as const;
    const { id: reflectionId } = await db.reflection.create({
      data: { eventId, authorId: reader.id, ...words, status: "published", createdAt: at },
    });
    const comment = { authorName: "Bo", locale: "fr", body: "Demandez!", path: "a" } as const;
    const dates = { createdAt: at, shownAt: null as Date | null, heldAt: at };
    const thread = await testThread(reflectionId);
    const { id: commentId } = await db.comment.create({
      data: { ...thread, authorId: reader.id, ...comment, ...dates },
    });
    const origin = () => originForForm(eventId, { pointId: null, commentId });
    expect(await origin(), "it waits for a host").toBeNull();
    await db.comment.update({ where: { id: commentId }, data: { shownAt: at, heldAt: null } });
    const quoted = { kind: "comment", id: commentId, text: "Demandez!", authorName: "Bo" };
    expect(await origin()).toMatchObject(quoted);
    const { slug } = await make(author, { commentId });
    expect((await shown(slug))?.origin).toMatchObject(quoted);
    await db.comment.update({ where: { id: commentId }, data: { heldAt: at } });
    expect(await origin(), "edited, and waiting for a host").toBeNull();
    const below = {
      ...thread,
      authorId: author.id,
      ...comment,
      path: "ab",
      parentId: commentId,
    };
    const { id: replyId } = await db.comment.create({
      data: { ...below, createdAt: at, shownAt: at },
    });
    const reply = { pointId: null, commentId: replyId };
    expect(await originForForm(eventId, reply), "below one that waits").toBeNull();
    await db.comment.update({ where: { id: commentId }, data: { heldAt: null, withdrawnAt: at } });
    expect(await originForForm(eventId, reply)).not.toBeNull();
    expect((await shown(slug))?.origin).toBeNull();
    const elsewhere = await scene();
    expect(await originForForm(elsewhere.eventId, { pointId: null, commentId })).toBeNull();
  });
});

describe("whoever is no longer there", () => {
  it("takes nobody’s notes along, and leaves it to the others to end it", async () => {
    const { author, reader, make, shown } = await scene();
    const { id: commitmentId, slug } = await make();
    await joinCommitment(reader, { commitmentId, showsName: true, name: null });
    const note = (state?: "done") =>
      addNote(reader, {
        ...{ commitmentId, key: randomUUID(), name: null, body: "Six came", language: "en" },
        ...(state && { state }),
      });
    await note();
    await db.user.delete({ where: { id: author.id } });
    expect(await db.commitmentNote.count({ where: { commitmentId } })).toBe(1);
    expect(await shown(slug, reader)).toMatchObject({
      ...{ owners: { names: [reader.name], others: 0 }, isAuthor: false, mayEnd: true },
    });
    await note("done");
    expect(await shown(slug)).toMatchObject({ state: "done", outcome: { body: "Six came" } });
  });

  it("stands in no list while they are suspended", async () => {
    const { author, reader, make, shown } = await scene();
    const { id: commitmentId, slug } = await make();
    await joinCommitment(reader, { commitmentId, showsName: true, name: null });
    await db.user.update({ where: { id: reader.id }, data: { suspendedAt: new Date() } });
    expect((await shown(slug))?.owners).toEqual({ names: [author.name], others: 0 });
  });
});

const own = async (person: Person) => (await commitmentsOf(person)).commitments;

it("everybody finds what they work on, theirs and others’, until they leave", async () => {
  const { author, reader, organizer, make } = await scene();
  const { id: commitmentId } = await make();
  await joinCommitment(reader, { commitmentId, showsName: false, name: null });
  const event = { titleEn: "A night" };
  for (const person of [author, reader])
    expect(await own(person)).toMatchObject([{ text: "Ask the nurses", event }]);
  expect(await own(organizer)).toEqual([]);
  await countOut(author, { commitmentId, userId: reader.id });
  expect(await own(reader)).toEqual([]);
  await withdrawCommitment(author, { commitmentId, why: null });
  expect(await own(author)).toEqual([]);
});

it("are all on their owner’s page, 50 at a time", async () => {
  const { author, reader, eventId } = await scene();
  const rows = Array.from({ length: 52 }, (_, at) => ({
    ...{ id: randomUUID(), eventId, authorId: author.id, locale: "en" as const },
    ...{ slug: `n-${at}`, text: `${at}`, createdAt: new Date(at * 1000) },
  }));
  await db.commitment.createMany({ data: rows });
  const since = new Date();
  const owners = rows.map(({ id }) => ({ commitmentId: id, userId: author.id, since }));
  await db.commitmentOwner.createMany({ data: owners });
  const first = await commitmentsOf(author);
  expect(first).toMatchObject({ isFirst: true, next: expect.any(String) });
  const rest = await commitmentsOf(author, first.next);
  expect(rest).toMatchObject({ isFirst: false, next: null });
  const texts = [...first.commitments, ...rest.commitments].map(({ text }) => Number(text));
  expect(texts).toEqual(rows.map((_, at) => 51 - at));
  // Somebody else's is no beginning.
  expect(await commitmentsOf(reader, first.next)).toMatchObject({ commitments: [], isFirst: true });
});

describe("a commitment from a point", () => {
  it("keeps the point that it is made from, as long as that is published", async () => {
    const { author, reader, eventId, make, shown } = await scene();
    const at = new Date("2026-01-16T08:00:00Z");
    const words = { authorName: "Zoe", locale: "en", slug: "quiet", stayed: "Quiet" } as const;
    const dates = { status: "published", createdAt: at, publishedAt: at } as const;
    const { id: reflectionId } = await db.reflection.create({
      data: { eventId, authorId: reader.id, ...words, ...dates },
    });
    const { id: pointId } = await db.reflectionPoint.create({
      data: { reflectionId, kind: "takeaway", position: 0, text: "Ask nurses first" },
    });
    const path = expect.stringMatching(`/reflections/quiet/points/${pointId}$`);
    const origin = { id: pointId, text: "Ask nurses first", path, authorName: "Zoe" };
    expect(await originForForm(eventId, { pointId, commentId: null })).toMatchObject(origin);
    const { slug } = await make(author, { pointId });
    expect((await shown(slug))?.origin).toMatchObject(origin);
    const { slug: night } = await db.event.findUniqueOrThrow({ where: { id: eventId } });
    const takenOn = async () => {
      const reflection = await reflectionBySlug(night, "quiet", null);
      return reflection?.takeaways[0]?.takenOn;
    };
    const owners = [{ shownName: author.name }];
    expect(await takenOn()).toEqual([{ slug, state: "open", owners }]);
    await db.commitment.updateMany({ where: { slug, eventId }, data: { state: "let_go" } });
    expect(await takenOn()).toEqual([]);

    const elsewhere = await scene();
    const { slug: foreign } = await elsewhere.make(elsewhere.author, { pointId });
    expect((await elsewhere.shown(foreign))?.origin).toBeNull();

    const withdrawn = { status: "withdrawn" } as const;
    await db.reflection.update({ where: { id: reflectionId }, data: withdrawn });
    expect(await originForForm(eventId, { pointId, commentId: null })).toBeNull();
    expect((await shown(slug))?.origin).toBeNull();
    const published = { status: "published" } as const;
    await db.reflection.update({ where: { id: reflectionId }, data: published });
    await db.reflectionPoint.delete({ where: { id: pointId } });
    expect(await shown(slug)).toMatchObject({ text: "Ask the nurses", origin: null });
  });
});

describe("withdrawing a commitment", () => {
  it("hides it, and can be undone by its author, once", async () => {
    const { author, reader, eventId, make, shown, verbs } = await scene();
    const { id: commitmentId, slug } = await make();
    const input = { commitmentId, why: null };
    await expect(withdrawCommitment(reader, input)).rejects.toThrow(NotFound);
    await tenTimes(() => withdrawCommitment(author, input));
    expect(await commitmentsForPage(eventId)).toEqual([]);
    expect((await commitmentsOfEvent(eventId)).commitments).toEqual([]);
    expect(await shown(slug, author)).toMatchObject({ isWithdrawn: true });
    for (const viewer of [null, reader]) expect(await shown(slug, viewer)).toBeNull();
    await expect(restoreCommitment(reader, { commitmentId })).rejects.toThrow(NotFound);
    await tenTimes(() => restoreCommitment(author, { commitmentId }));
    expect(await shown(slug)).toMatchObject({ isWithdrawn: false });
    expect(await verbs(commitmentId)).toEqual([
      "commitment.made",
      "commitment.withdrawn",
      "commitment.restored",
    ]);
  });

  it("by an organizer needs a reason, and is not the author’s to undo", async () => {
    const { author, organizer, make, shown } = await scene();
    const { id: commitmentId, slug } = await make();
    const withdraw = (why: string | null) => withdrawCommitment(organizer, { commitmentId, why });
    await expect(withdraw(null)).rejects.toThrow("why: required");
    expect(await withdraw("Spam")).toEqual({ ok: true });
    expect(await shown(slug, author)).toBeNull();
    await expect(restoreCommitment(author, { commitmentId })).rejects.toThrow(NotFound);
    expect(await restoreCommitment(organizer, { commitmentId })).toEqual({ ok: true });
    expect(await shown(slug, author)).not.toBeNull();
  });

  it("is undone in its place for a while only", async () => {
    const { author, make, shown } = await scene();
    const { id, slug } = await make();
    await withdrawCommitment(author, { commitmentId: id, why: null });
    await db.commitment.update({ where: { id }, data: { withdrawnAt: new Date(2020, 0, 1) } });
    expect(await shown(slug, author)).toBeNull();
  });
});
