import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { mailTemplates } from "@/lib/notifications/templates";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { withdrawReflection } from "@/lib/reflections/withdraw-mutations";
import { sendQueueMails } from "@/lib/review/mutations";
import { editComment } from "./edit-mutations";
import { sendCommentDigests } from "./follow-mutations";
import { approveComment, keepComment, reportComment } from "./moderate-mutations";
import { postComment } from "./mutations";
import { shownIds } from "./queries";
import { commentQueue } from "./queue-queries";
import { scene, tenTimes } from "./test-comments";
import { withdrawComment } from "./withdraw-mutations";

testDatabase();

const LINK = "Cheap: https://example.shop";
const mailsOf = (commentId: string) =>
  db.email.count({
    where: { kind: "comment-posted", params: { path: ["commentId"], equals: commentId } },
  });
const WAITING = "comment-waiting";
const toldOf = async (eventId: string) =>
  (await db.email.findMany({ where: { kind: WAITING, eventId } }))
    .map(({ recipient }) => recipient)
    .sort();
const mailTo = async ({ id: userId, email: recipient }: Person, eventId: string) => {
  const composed = await mailTemplates[WAITING]({ recipient, eventId, userId } as never);
  return composed && JSON.stringify(composed.content("en"));
};

const DAY = 86_400_000;
const aDayLater = (eventId: string) =>
  db.email.updateMany({
    where: { kind: WAITING, eventId },
    data: { createdAt: new Date(realNow().getTime() - DAY - 1000) },
  });

describe("a new writer's links", () => {
  it("wait for a host: only their author and whoever runs the thread see them, and nobody is mailed", async () => {
    const { reader, author, organizer, host, post, shown } = await scene();
    const commentId = await post(reader, LINK);
    for (const viewer of [null, author]) expect((await shown(viewer)).comments).toEqual([]);
    const waits = { id: commentId, isWaiting: true };
    expect((await shown(reader)).comments).toMatchObject([{ ...waits, mayApprove: false }]);
    for (const viewer of [organizer, host])
      expect((await shown(viewer)).comments).toMatchObject([{ ...waits, mayApprove: true }]);
    expect(await mailsOf(commentId)).toBe(0);
  });

  it("are shown and mailed once a host approves them, also if two do", async () => {
    const { reader, author, host, organizer, post, shown } = await scene();
    const commentId = await post(reader, LINK);
    await expect(approveComment(author, { commentId, revision: 0 })).rejects.toThrow(NotFound);
    await Promise.all(
      [host, organizer].map((viewer) => approveComment(viewer, { commentId, revision: 0 })),
    );
    expect((await shown()).comments).toMatchObject([{ id: commentId, isWaiting: false }]);
    expect(await mailsOf(commentId)).toBe(1);
  });

  it("wait also if they are added by an edit, and not once a comment of theirs is shown", async () => {
    const { reader, post, shown } = await scene();
    const commentId = await post(reader, "Hello");
    expect(await editComment(reader, { commentId, revision: 0, body: LINK })).toMatchObject({
      ok: true,
    });
    expect((await shown()).comments).toEqual([]);
    await post(reader, "Hello again");
    await post(reader, `${LINK}/two`);
    expect((await shown()).comments.map(({ body }) => body)).toEqual([
      "Hello again",
      `${LINK}/two`,
    ]);
  });

  it("do not wait if they are the reflection's author's or an organizer's", async () => {
    const { author, organizer, host, post, shown } = await scene();
    for (const viewer of [author, organizer, host]) await post(viewer, LINK);
    expect((await shown()).comments).toHaveLength(3);
  });
});

describe("approving", () => {
  it("is refused for a text that was edited since it was read, and so is keeping", async () => {
    const { reader, author, organizer, post, shown } = await scene();
    const commentId = await post(reader, LINK);
    await editComment(reader, { commentId, revision: 0, body: `${LINK}/worse` });
    const refused = { ok: false, reason: "edited-meanwhile" };
    expect(await approveComment(organizer, { commentId, revision: 0 })).toEqual(refused);
    expect((await shown()).comments).toEqual([]);
    expect(await approveComment(organizer, { commentId, revision: 1 })).toEqual({ ok: true });
    await reportComment(author, { commentId, why: "Rude" });
    expect(await keepComment(organizer, { commentId, revision: 0 })).toEqual(refused);
    expect(await keepComment(organizer, { commentId, revision: 1 })).toEqual({ ok: true });
  });

  it("is refused under a reflection that was withdrawn", async () => {
    const { reader, author, organizer, reflectionId, post } = await scene();
    const commentId = await post(reader, LINK);
    await withdrawReflection(author, { reflectionId, why: null });
    const refused = { ok: false, reason: "thread-not-shown" };
    expect(await approveComment(organizer, { commentId, revision: 0 })).toEqual(refused);
    expect(await mailsOf(commentId)).toBe(0);
  });

  it("does nothing to what did not wait, nor to what was withdrawn", async () => {
    const { reader, organizer, post } = await scene();
    const withdrawn = await post(reader, LINK);
    await withdrawComment(reader, { commentId: withdrawn, why: null });
    const open = await post(reader, "Hello");
    for (const commentId of [withdrawn, open])
      expect(await approveComment(organizer, { commentId, revision: 0 })).toEqual({ ok: true });
    expect(await mailsOf(withdrawn)).toBe(0);
    expect(await mailsOf(open)).toBe(1);
    const where = { verb: "comment.approved", subjectId: { in: [withdrawn, open] } };
    expect(await db.activity.count({ where })).toBe(0);
    const { heldAt } = await db.comment.findUniqueOrThrow({ where: { id: withdrawn } });
    expect(heldAt).not.toBeNull();
  });

  it("again, after an edit, mails nobody a second time", async () => {
    const { reader, author, organizer, reflectionId, post } = await scene();
    const commentId = await post(reader, "Hello");
    await editComment(reader, { commentId, revision: 0, body: LINK });
    await approveComment(organizer, { commentId, revision: 1 });
    const shownAt = new Date(realNow().getTime() - 3_600_000);
    await db.comment.update({ where: { id: commentId }, data: { shownAt } });
    const twoDaysAgo = new Date(realNow().getTime() - 2 * DAY);
    await db.commentFollow.updateMany({
      where: { threadId: reflectionId, toldAt: { not: null } },
      data: { toldAt: twoDaysAgo },
    });
    const where = { id: author.id };
    await db.user.update({ where, data: { repliesMailedAt: twoDaysAgo } });
    await sendCommentDigests();
    expect(await mailsOf(commentId)).toBe(1);
    const digests = { kind: "comment-digest", recipient: author.email };
    expect(await db.email.count({ where: digests })).toBe(0);
    await db.email.updateMany({ data: { unsentReason: "outdated" } });
    await sendCommentDigests();
    expect(await db.email.count({ where: digests })).toBe(1);
  });
});

describe("a comment on hold", () => {
  /** The author follows the thread, and was told of a first answer. A reader's comment is edited an hour later. */
  async function onHold() {
    const given = await scene();
    const { reader, author, organizer, reflectionId, post } = given;
    await post(organizer, "First");
    const commentId = await post(reader, "Hello");
    const reply = await post(organizer, "Answer", commentId);
    await editComment(reader, { commentId, revision: 0, body: LINK });
    const hours = (count: number) => new Date(realNow().getTime() - count * 3_600_000);
    const shown = { id: { in: [commentId, reply] } };
    await db.comment.updateMany({ where: shown, data: { shownAt: hours(25) } });
    const follows = { threadId: reflectionId, userId: author.id };
    await db.commentFollow.updateMany({ where: follows, data: { toldAt: hours(26) } });
    const data = { repliesMailedAt: hours(26) };
    await db.user.update({ where: { id: author.id }, data });
    const digest = async () => {
      await sendCommentDigests();
      const where = { kind: "comment-digest", recipient: author.email };
      const rows = await db.email.findMany({ where, orderBy: { createdAt: "asc" } });
      return rows.map(({ params }) => (params as { commentIds: string[] }).commentIds);
    };
    return { ...given, commentId, reply, digest };
  }

  it("is not in a digest, nor are the replies below it", async () => {
    const { commentId, reply, digest } = await onHold();
    expect(await digest()).toEqual([]);
    expect(await shownIds(db, [commentId, reply])).toEqual(new Set());
    await db.comment.update({ where: { id: commentId }, data: { heldAt: null } });
    expect(await shownIds(db, [commentId, reply])).toEqual(new Set([commentId, reply]));
    expect(await digest()).toEqual([[commentId, reply]]);
  });

  it("is told after its approval, though a digest went meanwhile", async () => {
    const { author, host, organizer, reflectionId, commentId, digest, post } = await onHold();
    const other = await post(organizer, "Other");
    const shownAt = new Date(realNow().getTime() - 3_600_000);
    await db.comment.update({ where: { id: other }, data: { shownAt } });
    expect(await digest()).toEqual([[other]]);
    await approveComment(host, { commentId, revision: 1 });
    const { toldAt } = await db.commentFollow.findFirstOrThrow({
      where: { threadId: reflectionId, userId: author.id },
    });
    const after = await db.comment.findUniqueOrThrow({ where: { id: commentId } });
    expect(after.shownAt?.getTime()).toBeGreaterThan(toldAt?.getTime() ?? Number.NaN);
  });
});

describe("what waits", () => {
  it("is told to the city's hosts and the organizers, once a day, by two workers", async () => {
    const { reader, host, organizer, eventId, post } = await scene();
    await post(reader, LINK);
    await post(await testPerson(), LINK);
    await tenTimes(sendQueueMails);
    expect(await toldOf(eventId)).toEqual([host.email, organizer.email].sort());
    expect(await mailTo(host, eventId)).toContain("2 replies are waiting");
    await aDayLater(eventId);
    await sendQueueMails();
    expect(await toldOf(eventId)).toHaveLength(4);
  });

  it("is told, too, if it is an edit, and so are reports to the organizers", async () => {
    const [edited, reported] = [await scene(), await scene()];
    const commentId = await edited.post(edited.reader, "Hello");
    await editComment(edited.reader, { commentId, revision: 0, body: LINK });
    const rude = await reported.post(reported.reader, "Rude");
    await reportComment(reported.author, { commentId: rude, why: "Rude" });
    await sendQueueMails();
    const both = [edited.host.email, edited.organizer.email].sort();
    expect(await toldOf(edited.eventId)).toEqual(both);
    expect(await toldOf(reported.eventId)).toEqual([reported.organizer.email]);
    expect(await mailTo(reported.organizer, reported.eventId)).toContain("Rude");
    expect(await mailTo(reported.host, reported.eventId)).toBeNull();
  });

  it("is told though what waited before it was withdrawn, or decided on", async () => {
    const { reader, host, organizer, eventId, post } = await scene();
    const gone = await post(reader, LINK);
    await withdrawComment(reader, { commentId: gone, why: null });
    await sendQueueMails();
    expect(await toldOf(eventId)).toEqual([]);
    const first = await post(reader, `${LINK}/two`);
    await sendQueueMails();
    await approveComment(host, { commentId: first, revision: 0 });
    expect(await mailTo(organizer, eventId)).toBeNull();
    await post(await testPerson(), LINK);
    await sendQueueMails();
    expect(await toldOf(eventId)).toHaveLength(2);
    await aDayLater(eventId);
    await sendQueueMails();
    expect(await toldOf(eventId)).toHaveLength(4);
  });

  it("is told for a week, and not to whom is suspended", async () => {
    const { reader, host, organizer, eventId, post } = await scene();
    const commentId = await post(reader, LINK);
    const heldAt = new Date(realNow().getTime() - 8 * DAY);
    await db.comment.update({ where: { id: commentId }, data: { heldAt } });
    await sendQueueMails();
    expect(await toldOf(eventId)).toEqual([]);
    await db.comment.update({ where: { id: commentId }, data: { heldAt: realNow() } });
    await db.user.update({ where: { id: host.id }, data: { suspendedAt: realNow() } });
    await sendQueueMails();
    expect(await toldOf(eventId)).toEqual([organizer.email]);
  });

  it("takes no replies, and hides those that it had from whoever does not see it", async () => {
    const { reader, author, host, post, commentInput, shown } = await scene();
    const commentId = await post(reader, "Hello");
    const answer = await post(author, "Answer", commentId);
    const third = await testPerson();
    const deep = await post(third, "Deep", answer);
    await editComment(reader, { commentId, revision: 0, body: LINK });
    const late = await postComment(author, commentInput("Late", { parentId: commentId }));
    expect(late).toEqual({ ok: false, reason: "comment-waits" });
    const seen = async (viewer: typeof reader | null) =>
      (await shown(viewer)).comments.map(({ id }) => id);
    expect(await seen(null)).toEqual([]);
    expect(await seen(third)).toEqual([deep]);
    for (const viewer of [reader, host])
      expect(await seen(viewer)).toEqual([commentId, answer, deep]);
    await withdrawComment(reader, { commentId, why: null });
    const afterwards = [{ id: commentId, body: null }, { id: answer }, { id: deep }];
    expect((await shown()).comments).toMatchObject(afterwards);
  });

  it("is not shown to a host who is suspended", async () => {
    const { reader, host, post, shown } = await scene();
    await post(reader, LINK);
    expect((await shown(host)).comments).toHaveLength(1);
    expect((await shown({ ...host, suspended: true })).comments).toEqual([]);
  });

  it("does not count as shown for the next link, nor does what was withdrawn", async () => {
    const { reader, post, shown } = await scene();
    await post(reader, LINK);
    await post(reader, `${LINK}/two`);
    expect((await shown()).comments).toEqual([]);
    await withdrawComment(reader, { commentId: await post(reader, "Hello"), why: null });
    await db.comment.updateMany({ data: { createdAt: new Date("2026-01-16T08:00:00Z") } });
    await post(reader, `${LINK}/three`);
    expect((await shown()).comments).toEqual([]);
  });
});

describe("a city's hosts", () => {
  it("hide a comment with a reason, which its author is shown, and others are not", async () => {
    const { reader, author, host, post, shown } = await scene();
    const commentId = await post(reader, "Rude");
    await post(author, "Hm", commentId);
    await withdrawComment(host, { commentId, why: "Rude to a speaker" });
    const why = "Rude to a speaker";
    const hidden = { body: "Rude", by: "host", why };
    expect((await shown(reader)).comments[0]).toMatchObject({ hidden });
    for (const viewer of [null, author, host])
      expect(JSON.stringify((await shown(viewer)).comments)).not.toContain("Rude");
  });

  it("of another city do not", async () => {
    const [here, elsewhere] = [await scene(), await scene()];
    const commentId = await here.post(here.reader, "Hello");
    const act = withdrawComment(elsewhere.host, { commentId, why: "Because" });
    await expect(act).rejects.toThrow(NotFound);
    expect((await here.shown(elsewhere.host)).comments[0]).toMatchObject({ withdrawsAs: null });
  });
});

describe("a report", () => {
  it("is in the organizers' queue once per person, until the comment is kept or hidden", async () => {
    const { reader, author, organizer, eventId, post } = await scene();
    const commentId = await post(reader, "Rude");
    const third = await testPerson();
    for (const viewer of [author, author, third])
      await reportComment(viewer, { commentId, why: `Rude, says ${viewer.id}` });
    const [row, ...others] = await commentQueue(eventId);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ id: commentId, isWaiting: false });
    expect(row?.reports.map(({ why }) => why)).toEqual(
      [author, third].map(({ id }) => `Rude, says ${id}`),
    );
    await expect(keepComment(author, { commentId, revision: 0 })).rejects.toThrow(NotFound);
    await keepComment(organizer, { commentId, revision: 0 });
    expect(await commentQueue(eventId)).toEqual([]);
    await reportComment(await testPerson(), { commentId, why: "Still" });
    expect((await commentQueue(eventId))[0]?.reports).toHaveLength(1);
    await withdrawComment(organizer, { commentId, why: "Rude" });
    expect(await commentQueue(eventId)).toEqual([]);
  });

  it("is possible again once the text that was kept is edited", async () => {
    const { reader, author, organizer, eventId, post } = await scene();
    const commentId = await post(reader, "Rude");
    const report = (why: string) => reportComment(author, { commentId, why });
    await editComment(reader, { commentId, revision: 0, body: "Rude, too" });
    await report("Rude");
    await keepComment(organizer, { commentId, revision: 1 });
    await report("Still");
    expect(await commentQueue(eventId)).toEqual([]);
    await editComment(reader, { commentId, revision: 1, body: "Ruder" });
    for (const why of ["Ruder", "Twice"]) await report(why);
    const [row] = await commentQueue(eventId);
    expect(row?.reports.map(({ why }) => why)).toEqual(["Ruder"]);
  });

  it("is offered to whom it is accepted from", async () => {
    const { reader, author, organizer, host, reflectionId, post, shown } = await scene();
    const commentId = await post(reader, "Rude");
    const people = [author, await testPerson(), reader, organizer, host];
    const offered = async (viewer: typeof reader) =>
      (await shown(viewer)).comments[0]?.mayReport ?? false;
    const accepted = (viewer: typeof reader) =>
      reportComment(viewer, { commentId, why: "Rude" }).then(
        () => true,
        () => false,
      );
    for (const viewer of people) expect(await accepted(viewer)).toBe(await offered(viewer));
    expect(await Promise.all(people.map(offered))).toEqual([true, true, false, false, false]);
    await withdrawReflection(author, { reflectionId, why: null });
    expect(await accepted(author)).toBe(false);
  });

  it("is nothing for one's own comment, nor for what others don't see", async () => {
    const { reader, author, organizer, eventId, post } = await scene();
    const commentId = await post(reader, LINK);
    for (const viewer of [reader, author])
      await expect(reportComment(viewer, { commentId, why: "?" })).rejects.toThrow(NotFound);
    expect(await commentQueue(eventId)).toMatchObject([{ id: commentId, isWaiting: true }]);
    await withdrawComment(organizer, { commentId, why: "Spam" });
    expect(await commentQueue(eventId)).toEqual([]);
  });
});
