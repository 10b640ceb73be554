import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { editComment } from "@/lib/comments/edit-mutations";
import { followThread, sendCommentDigests, visitThread } from "@/lib/comments/follow-mutations";
import { approveComment, reportComment } from "@/lib/comments/moderate-mutations";
import { postComment } from "@/lib/comments/mutations";
import { followsThread, threadOf } from "@/lib/comments/queries";
import { commentQueue } from "@/lib/comments/queue-queries";
import type { CommentInput } from "@/lib/comments/schema";
import { restoreComment, withdrawComment } from "@/lib/comments/withdraw-mutations";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { commentsForMail } from "@/lib/notifications/messages/comment-queries";
import { originForForm } from "@/lib/origins/queries";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { like } from "@/lib/reactions/mutations";
import { dueQueueMails } from "@/lib/review/queries";
import { search } from "@/lib/search/queries";
import { freezeLineUp } from "@/lib/slots/version-mutations";
import { talkSubject } from "./rules";

testDatabase();

const at = new Date("2026-01-10T08:00:00Z");

/** A talk in a line-up that is out. */
async function scene({ isOut = true } = {}) {
  const [speaker, reader, host, organizer] = [
    await testPerson(),
    await testPerson(),
    await testPerson(),
    await testPerson(),
  ];
  const { id: meetupId, eventId } = await testMeetup({ hosts: [host], organizers: [organizer] });
  await db.event.update({ where: { id: eventId }, data: { listedAt: at } });
  const { slug: city, event } = await db.meetup.update({
    where: { id: meetupId },
    data: { lineUpPublishedAt: isOut ? at : null },
    select: { slug: true, event: { select: { slug: true } } },
  });
  const words = { speakerName: "Sam", title: "Small steps", slug: "small-steps" };
  const { id: talkId } = await db.talk.create({
    data: {
      ...{ meetupId, proposerId: speaker.id, ...words, locale: "en", format: "lightning" },
      ...{ state: "confirmed", createdAt: at },
    },
  });
  await db.slot.create({
    data: { meetupId, talkId, position: 0, kind: "talk", seconds: 300 },
  });
  if (isOut) await db.$transaction((tx) => freezeLineUp(tx, meetupId, at));
  const thread = { about: "talk", subjectId: talkId } as const;
  const input = (body: string, more: Partial<CommentInput> = {}): CommentInput => ({
    ...{ ...thread, parentId: null, pointId: null, key: randomUUID() },
    ...{ name: null, body, language: "en", ...more },
  });
  const post = async (viewer: Person, body: string, parentId: string | null = null) => {
    const outcome = await postComment(viewer, input(body, { parentId }));
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.commentId;
  };
  const subject = talkSubject({
    ...{ id: talkId, state: "open", proposerId: speaker.id, meetupId },
    ...{ eventStatus: "published", organizerIds: [organizer.id] },
  });
  const shown = async (viewer: Person | null = null) => (await threadOf(subject, viewer)).comments;
  const takeOut = () =>
    db.publishedSlot.updateMany({ where: { talkId }, data: { supersededAt: new Date() } });
  return {
    ...{ speaker, reader, host, organizer, eventId, talkId, thread, subject },
    ...{ path: `/n/${event.slug}/${city}/talks/small-steps`, input, post, shown, takeOut },
  };
}

const kindsTo = async ({ email }: { email: string }) =>
  (await db.email.findMany({ where: { recipient: email } })).map(({ kind }) => kind);

describe("a comment on a talk", () => {
  it("is shown with its replies, and its speaker is told of the first one at once", async () => {
    const { speaker, reader, host, talkId, subject, post, shown } = await scene();
    expect(await followsThread(subject, speaker)).toBe(true);
    const first = await post(reader, "How long did it take?");
    await post(speaker, "A year.", first);
    await post(host, "Thank you");
    expect((await shown()).map(({ body, level }) => `${body} ${level}`)).toEqual([
      "How long did it take? 1",
      "A year. 2",
      "Thank you 1",
    ]);
    expect(await kindsTo(speaker)).toEqual(["comment-posted"]);
    expect(await kindsTo(reader)).toEqual(["comment-posted"]);
    const threads = await db.thread.findMany({ where: { talkId } });
    expect(threads).toEqual([
      { id: talkId, eventId: expect.anything(), reflectionId: null, openQuestionId: null, talkId },
    ]);
  });

  it("is one, however often its form is sent, with one thread for all", async () => {
    const { reader, speaker, talkId, input } = await scene();
    await Promise.all([
      ...Array.from({ length: 5 }, () => postComment(reader, input("Hello"))),
      postComment(speaker, input("Welcome")),
    ]);
    expect(await db.comment.count({ where: { threadId: talkId } })).toBe(2);
  });

  it("is liked, edited, withdrawn and brought back, and what is new is marked", async () => {
    const { reader, speaker, thread, post, shown } = await scene();
    await visitThread(speaker, thread);
    const commentId = await post(reader, "Frist");
    await editComment(reader, { commentId, revision: 0, body: "First" });
    await like(speaker, { kind: "comment", subjectId: commentId, liked: true });
    expect(await shown(speaker)).toMatchObject([{ body: "First", likes: 1, isNew: true }]);
    await visitThread(speaker, thread);
    expect(await shown(speaker)).toMatchObject([{ isNew: false }]);
    await withdrawComment(reader, { commentId, why: null });
    expect(await shown(speaker)).toEqual([]);
    await restoreComment(reader, { commentId });
    expect(await shown(speaker)).toMatchObject([{ body: "First" }]);
  });

  it("has no point, nor a parent elsewhere", async () => {
    const [here, there] = [await scene(), await scene()];
    const parentId = await there.post(there.reader, "There");
    await expect(postComment(here.reader, here.input("Hello", { parentId }))).rejects.toThrow(
      NotFound,
    );
    expect(await postComment(here.reader, here.input("Hello", { pointId: parentId }))).toEqual({
      ok: false,
      reason: "point-vanished",
    });
  });

  it("is possible only while the line-up shows the talk", async () => {
    const hidden = await scene({ isOut: false });
    await expect(postComment(hidden.reader, hidden.input("Early"))).rejects.toThrow(NotFound);
    await expect(followThread(hidden.reader, { ...hidden.thread, follow: true })).rejects.toThrow(
      NotFound,
    );
    const { reader, speaker, input, post, takeOut } = await scene();
    const commentId = await post(reader, "Hello");
    await takeOut();
    const refused = { ok: false, reason: "talk-not-shown" };
    expect(await postComment(reader, input("Late"))).toEqual(refused);
    const edit = { commentId, revision: 0, body: "Hello!" };
    expect(await editComment(reader, edit)).toEqual(refused);
    const likeIt = like(speaker, { kind: "comment", subjectId: commentId, liked: true });
    await expect(likeIt).rejects.toThrow(NotFound);
  });
});

describe("whoever runs the talk's city", () => {
  it("shows what waits, and hides the rest; the queue and its mail lead to the talk", async () => {
    const { reader, host, organizer, eventId, path, post, shown } = await scene();
    const held = await post(reader, "See https://example.ca");
    expect(await shown()).toEqual([]);
    const since = { mailed: at, opened: at };
    const due = await dueQueueMails(db, since, { most: 9 });
    const mine = due.filter((one) => one.eventId === eventId).map(({ userId }) => userId);
    expect(new Set(mine)).toEqual(new Set([host.id, organizer.id]));
    expect(await commentQueue(eventId)).toMatchObject([
      { id: held, isWaiting: true, about: { path, title: { text: "Small steps", lang: "en" } } },
    ]);
    await approveComment(host, { commentId: held, revision: 0 });
    expect(await shown()).toMatchObject([{ id: held }]);
    await reportComment(await testPerson(), { commentId: held, why: "Spam" });
    expect(await commentQueue(eventId)).toMatchObject([{ id: held, reportCount: 1 }]);
    await withdrawComment(host, { commentId: held, why: "Spam" });
    expect(await shown(reader)).toMatchObject([{ hidden: { why: "Spam" } }]);
    expect(await commentQueue(eventId)).toEqual([]);
  });

  it("is not another city's host", async () => {
    const [here, there] = [await scene(), await scene()];
    const commentId = await here.post(here.reader, "Hello");
    const hide = withdrawComment(there.host, { commentId, why: "Spam" });
    await expect(hide).rejects.toThrow(NotFound);
  });
});

describe("what leads to a comment on a talk", () => {
  it("are mails, search and commitments, while the line-up shows the talk", async () => {
    const { reader, eventId, path, post, takeOut } = await scene();
    const commentId = await post(reader, "Lanterns everywhere");
    const address = `${path}?from=${commentId}#comment-${commentId}`;
    const found = async () => (await search("lanterns", null, "en"))?.results ?? [];
    const origin = () => originForForm(eventId, { pointId: null, commentId });
    const mailed = () => commentsForMail([commentId]);
    expect(await found()).toMatchObject([{ kind: "comment", path: address }]);
    expect(await origin()).toMatchObject({ kind: "comment", path: address });
    expect(await mailed()).toMatchObject([{ about: { path, title: { text: "Small steps" } } }]);
    await takeOut();
    expect([await found(), await origin(), await mailed()]).toEqual([[], null, []]);
  });

  it("is a digest, which stops with the talk", async () => {
    const { reader, speaker, host, talkId, post, takeOut } = await scene();
    const yesterday = new Date(Date.now() - 30 * 3_600_000);
    const older = async () => {
      await db.comment.updateMany({ where: { threadId: talkId }, data: { shownAt: yesterday } });
      const toldAt = new Date(yesterday.getTime() - 1000);
      await db.commentFollow.updateMany({ where: { threadId: talkId }, data: { toldAt } });
      const users = { id: { in: [reader.id, speaker.id, host.id] } };
      await db.user.updateMany({ where: users, data: { repliesMailedAt: yesterday } });
    };
    for (const viewer of [reader, host]) await post(viewer, "Hello");
    await older();
    await takeOut();
    await sendCommentDigests();
    expect(await kindsTo(speaker)).toEqual(["comment-posted"]);
    await db.publishedSlot.updateMany({ where: { talkId }, data: { supersededAt: null } });
    await sendCommentDigests();
    expect(await kindsTo(speaker)).toEqual(["comment-posted", "comment-digest"]);
  });
});
