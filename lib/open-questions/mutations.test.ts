import { describe, expect, it } from "vitest";
import { threadOf } from "@/lib/comments/queries";
import { NotFound } from "@/lib/kernel/outcome";
import { originForForm } from "@/lib/origins/queries";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { reflectionBySlug } from "@/lib/reflections/queries";
import { askOpenQuestion } from "./mutations";
import { openQuestionsBy, questionsForRecap, questionsOfEvent } from "./queries";
import { scene, tenTimes } from "./test-questions";
import { restoreOpenQuestion, withdrawOpenQuestion } from "./withdraw-mutations";

testDatabase();

describe("an open question", () => {
  it("has a page of its own, and is shown with the event and to whoever asked", async () => {
    const { author, reader, eventId, ask, shown, list } = await scene();
    const { slug } = await ask();
    expect(slug).toBe("who-takes-part");
    const expected = {
      ...{ text: "Who takes part?", authorName: author.name, city: { nameEn: "Vancouver" } },
    };
    expect(await shown(slug, author)).toMatchObject({ ...expected, mayChoose: true });
    expect(await shown(slug)).toMatchObject({ ...expected, mayChoose: false, withdrawsAs: null });
    expect(await list()).toMatchObject([{ ...expected, answer: null }]);
    const { slug: eventSlug } = await db.event.findUniqueOrThrow({ where: { id: eventId } });
    expect(await questionsForRecap(eventSlug)).toMatchObject([expected]);
    expect(await openQuestionsBy(author)).toMatchObject([
      { ...expected, event: { titleEn: "A night" } },
    ]);
    expect(await openQuestionsBy(reader)).toEqual([]);
  });

  it("sent ten times at once with one key is asked once", async () => {
    const { author, eventId, form } = await scene();
    const input = form();
    const asked = await tenTimes(() => askOpenQuestion(author, input));
    expect(new Set(asked.map((outcome) => outcome.ok && outcome.address)).size).toBe(1);
    expect(await db.openQuestion.count({ where: { eventId } })).toBe(1);
  });

  it("with a used key and another text is refused; the same text in another form is another one", async () => {
    const { author, reader, form, ask } = await scene();
    const input = form();
    await askOpenQuestion(author, input);
    const other = await askOpenQuestion(author, { ...input, text: "Who speaks?" });
    expect(other).toEqual({ ok: false, reason: "already-asked" });
    expect((await ask(reader)).slug).toBe("who-takes-part-2");
  });

  it("is refused before doors and after a cancellation, and unknown for an event nobody may see", async () => {
    const { author, form } = await scene();
    const of = (eventId: string) => askOpenQuestion(author, form({ eventId, meetupId: null }));
    const { eventId: ahead } = await testMeetup({ date: "2099-01-14" });
    expect(await of(ahead)).toEqual({ ok: false, reason: "not-yet" });
    const night = { date: "2026-01-14" };
    const { eventId: canceled } = await testMeetup({ ...night, eventStatus: "canceled" });
    expect(await of(canceled)).toEqual({ ok: false, reason: "event-canceled" });
    const { eventId: draft } = await testMeetup({ ...night, eventStatus: "draft" });
    await expect(of(draft)).rejects.toThrow(NotFound);
  });

  it("needs a city of its event, and a name, which is kept", async () => {
    const { author, form } = await scene();
    const { id: elsewhere } = await testMeetup({ date: "2026-01-15" });
    const at = askOpenQuestion(author, form({ meetupId: elsewhere }));
    await expect(at).rejects.toThrow("meetupId: choose-one");
    const nameless = await testPerson({ name: null });
    await expect(askOpenQuestion(nameless, form())).rejects.toThrow("name: required");
    expect(await askOpenQuestion(nameless, form({ name: "Zoé" }))).toMatchObject({ ok: true });
    const where = { id: nameless.id };
    expect(await db.user.findUniqueOrThrow({ where })).toMatchObject({ name: "Zoé" });
  });

  it("stays when its author’s account is gone, without the name", async () => {
    const { author, ask, shown, list } = await scene();
    const { slug } = await ask();
    await db.user.delete({ where: { id: author.id } });
    expect(await shown(slug)).toMatchObject({ text: "Who takes part?", authorName: null });
    expect(await list()).toMatchObject([{ authorName: null }]);
  });

  it("is listed in pages without duplicates, the newest first", async () => {
    const { eventId, author, ask } = await scene();
    for (let n = 0; n < 22; n++) await ask(author, { text: `Number ${n}?` });
    const first = await questionsOfEvent(eventId);
    const second = await questionsOfEvent(eventId, first.next);
    expect([first.questions.length, second.questions.length]).toEqual([20, 2]);
    const texts = [...first.questions, ...second.questions].map(({ text }) => text);
    expect(texts.at(0)).toBe("Number 21?");
    expect(new Set(texts).size).toBe(22);
    expect([first.isFirst, second.isFirst, second.next]).toEqual([true, false, null]);
    const vanished = await questionsOfEvent(eventId, author.id);
    expect(vanished.questions).toEqual(first.questions);
  });
});

describe("a question from a point", () => {
  it("keeps the point, and its writer is told, but not of an own one", async () => {
    const { author, reader, eventId, ask, shown, told } = await scene();
    const at = new Date("2026-01-16T08:00:00Z");
    const words = { authorName: "Zoe", locale: "en", slug: "quiet", stayed: "Quiet" } as const;
    const dates = { status: "published", createdAt: at, publishedAt: at } as const;
    const { id: reflectionId } = await db.reflection.create({
      data: { eventId, authorId: reader.id, ...words, ...dates },
    });
    const { id: pointId } = await db.reflectionPoint.create({
      data: { reflectionId, kind: "takeaway", position: 0, text: "Ask nurses first" },
    });
    const origin = { kind: "point", id: pointId, text: "Ask nurses first", authorName: "Zoe" };
    await ask(reader, { pointId });
    expect(await told(reader)).toEqual([]);
    const { slug } = await ask(author, { pointId });
    expect(await told(reader)).toEqual(["asked"]);
    expect((await shown(slug))?.origin).toMatchObject(origin);
    const { slug: eventSlug } = await db.event.findUniqueOrThrow({ where: { id: eventId } });
    const reflection = await reflectionBySlug(eventSlug, "quiet", null);
    const asked = [{ slug: "who-takes-part" }, { slug: "who-takes-part-2" }];
    expect(reflection?.takeaways).toMatchObject([{ asked }]);
    const withdrawn = { status: "withdrawn" } as const;
    await db.reflection.update({ where: { id: reflectionId }, data: withdrawn });
    expect(await originForForm(eventId, { pointId, commentId: null })).toBeNull();
    expect((await shown(slug))?.origin).toBeNull();
  });
});

describe("a question from a comment", () => {
  it("keeps the comment, which leads to it, and its writer is told", async () => {
    const { author, reader, eventId, ask, reply, shown, told } = await scene();
    const { id: threadId, slug: first } = await ask();
    const commentId = await reply(reader, threadId, "Ask the *nurses*");
    const { slug } = await ask(author, { text: "Which nurses?", commentId });
    expect((await shown(slug))?.origin).toMatchObject({
      ...{ kind: "comment", id: commentId, text: "Ask the *nurses*" },
      path: expect.stringMatching(`/questions/who-takes-part\\?from=${commentId}`),
    });
    expect(await told(reader)).toEqual(["asked"]);
    const subject = (await shown(first))?.subject;
    if (!subject) throw new Error("no question");
    const linked = async () => (await threadOf(subject, null)).comments[0]?.questionSlug;
    expect(await linked()).toBe(slug);
    const where = { eventId_slug: { eventId, slug } };
    await db.openQuestion.update({ where, data: { withdrawnAt: new Date() } });
    expect(await linked()).toBeNull();
  });
});

describe("withdrawing a question", () => {
  it("hides it, and can be undone by whoever asked, once", async () => {
    const { author, reader, ask, shown, list, verbs } = await scene();
    const { id: questionId, slug } = await ask();
    const input = { questionId, why: null };
    await expect(withdrawOpenQuestion(reader, input)).rejects.toThrow(NotFound);
    await tenTimes(() => withdrawOpenQuestion(author, input));
    expect(await list()).toEqual([]);
    expect(await openQuestionsBy(author)).toEqual([]);
    expect(await shown(slug, author)).toMatchObject({ isWithdrawn: true });
    for (const viewer of [null, reader]) expect(await shown(slug, viewer)).toBeNull();
    await expect(restoreOpenQuestion(reader, { questionId })).rejects.toThrow(NotFound);
    await tenTimes(() => restoreOpenQuestion(author, { questionId }));
    expect(await shown(slug)).toMatchObject({ isWithdrawn: false });
    expect(await verbs(questionId)).toEqual([
      "open-question.asked",
      "open-question.withdrawn",
      "open-question.restored",
    ]);
  });

  it("by a host of its city or an organizer needs a reason, and is not the author’s to undo", async () => {
    const { author, host, organizer, ask, shown } = await scene();
    for (const viewer of [host, organizer]) {
      const { id: questionId, slug } = await ask();
      const withdraw = (why: string | null) => withdrawOpenQuestion(viewer, { questionId, why });
      await expect(withdraw(null)).rejects.toThrow("why: required");
      expect(await withdraw("Spam")).toEqual({ ok: true });
      expect(await shown(slug, author)).toBeNull();
      await expect(restoreOpenQuestion(author, { questionId })).rejects.toThrow(NotFound);
      expect(await restoreOpenQuestion(viewer, { questionId })).toEqual({ ok: true });
      expect(await shown(slug, author)).not.toBeNull();
    }
  });

  it("of another city is not a host’s", async () => {
    const { host, ask } = await scene();
    const { id: questionId } = await ask(undefined, { meetupId: null });
    const withdrawn = withdrawOpenQuestion(host, { questionId, why: "Spam" });
    await expect(withdrawn).rejects.toThrow(NotFound);
  });

  it("is undone in its place for a while only", async () => {
    const { author, ask, shown } = await scene();
    const { id, slug } = await ask();
    await withdrawOpenQuestion(author, { questionId: id, why: null });
    await db.openQuestion.update({ where: { id }, data: { withdrawnAt: new Date(2020, 0, 1) } });
    expect(await shown(slug, author)).toBeNull();
  });
});
