import { randomUUID } from "node:crypto";
import { pathOf } from "@/lib/comments/rules";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testPerson } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import type { ReflectionInput } from "@/lib/reflections/schema";
import { testThread } from "@/lib/threads/test-threads";
import { hosted, hoursAgo, inDays, type ScenariosOf, seated } from "../test-fixtures";

type Reflections = typeof import("@/lib/reflections/mutations") &
  typeof import("@/lib/reflections/withdraw-mutations") &
  typeof import("@/lib/reactions/mutations");
type Comments = typeof import("@/lib/comments/mutations") &
  typeof import("@/lib/comments/withdraw-mutations") &
  typeof import("@/lib/comments/edit-mutations") &
  typeof import("@/lib/comments/moderate-mutations") &
  typeof import("@/lib/comments/follow-mutations") &
  typeof import("@/lib/review/mutations");

const form = (eventId: string, more: Partial<ReflectionInput> = {}): ReflectionInput => ({
  ...{ eventId, reflectionId: null, key: randomUUID(), revision: 0, intent: "publish" },
  ...{
    name: "Zoe",
    stayed: "The room went quiet",
    meetupId: null,
    presence: null,
    quotable: false,
    title: null,
    language: "en",
  },
  ...{
    opening: null,
    takeaways: [{ pointId: null, text: "One" }],
    observations: [],
    nextTime: [],
    closing: null,
    photoId: null,
  },
  ...more,
});

async function written(status: "draft" | "published" = "published") {
  const { host, eventId } = await hosted({ date: "2026-01-15" });
  const author = await testPerson();
  const words = { authorName: "Zoe", locale: "en", slug: "quiet", stayed: "Quiet" } as const;
  const data = { eventId, authorId: author.id, ...words, status, createdAt: hoursAgo(1) };
  const { id: reflectionId } = await db.reflection.create({ data });
  return { host, author, eventId, reflectionId };
}

async function commented(
  more: Partial<Record<"createdAt" | "withdrawnAt" | "heldAt" | "shownAt", Date>> & {
    withdrawnBy?: string;
  } = {},
) {
  const { author, reflectionId, ...rest } = await written();
  const words = { authorName: "Zoe", locale: "en", body: "Here too" } as const;
  const made = { id: randomUUID() as string, createdAt: hoursAgo(2) };
  const data = { ...made, path: pathOf(made, null), authorId: author.id, ...words };
  const thread = await testThread(reflectionId);
  await db.comment.create({ data: { ...data, ...thread, ...more } });
  return { author, reflectionId, ...rest, commentId: made.id };
}

const keyOf = (subjectId: string) => ({ about: "reflection", subjectId }) as const;

export const reflectionScenarios = {
  saveReflection: async () => {
    const { eventId } = await hosted({ date: "2026-01-15" });
    return [await testPerson({ name: null }), form(eventId)];
  },
  "saveReflection that was published": async () => {
    const { author, eventId, reflectionId } = await written();
    return [author, form(eventId, { reflectionId, title: "Quiet" })];
  },
  "saveReflection by a mailed link": async () => {
    const { eventId, meetup } = await hosted({ date: inDays(-2) });
    const { rsvpId } = await seated(meetup, { confirmedAt: hoursAgo(1) });
    return [null, form(eventId, { link: signLink("reflection", rsvpId, 1) })];
  },
  withdrawReflection: async () => {
    const { host, reflectionId } = await written();
    return [host, { reflectionId, why: "Spam" }];
  },
  "withdrawReflection that was a draft": async () => {
    const { author, reflectionId } = await written("draft");
    return [author, { reflectionId, why: null }];
  },
  like: async () => {
    const { reflectionId } = await written();
    const point = { reflectionId, kind: "takeaway", position: 0, text: "One" } as const;
    const { id: pointId } = await db.reflectionPoint.create({ data: point });
    return [await testPerson(), { kind: "point", subjectId: pointId, liked: true }];
  },
  "like that is taken back": async () => {
    const { author, commentId } = await commented({ shownAt: hoursAgo(2) });
    const data = { commentId, personId: author.id, createdAt: hoursAgo(1) };
    await db.reaction.create({ data });
    return [author, { kind: "comment", subjectId: commentId, liked: false }];
  },
} satisfies ScenariosOf<Reflections>;

export const commentScenarios = {
  postComment: async () => {
    const { reflectionId } = await written();
    const reply = {
      parentId: null,
      pointId: null,
      key: randomUUID(),
      body: "Here too",
      language: "en",
    } as const;
    return [await testPerson({ name: null }), { ...keyOf(reflectionId), ...reply, name: "Zoe" }];
  },
  "editComment that mentions somebody": async () => {
    const handle = `z_${randomUUID().slice(0, 8)}`;
    await testPerson({ handle });
    const { author, commentId } = await commented({ createdAt: realNow() });
    return [author, { commentId, revision: 0, body: `Ask @${handle}` }];
  },
  editComment: async () => {
    const { author, commentId } = await commented({ createdAt: realNow() });
    return [author, { commentId, revision: 0, body: "There too" }];
  },
  withdrawComment: async () => {
    const { author, commentId } = await commented();
    return [author, { commentId, why: null }];
  },
  restoreComment: async () => {
    const withdrawn = { withdrawnAt: hoursAgo(1), withdrawnBy: "author" };
    const { author, commentId } = await commented(withdrawn);
    return [author, { commentId }];
  },
  reportComment: async () => {
    const { commentId } = await commented();
    return [await testPerson(), { commentId, why: "Spam" }];
  },
  keepComment: async () => {
    const { host, commentId } = await commented();
    const reporterId = (await testPerson()).id;
    const report = { commentId, reporterId, why: "Spam", createdAt: hoursAgo(1) };
    await db.commentReport.create({ data: report });
    return [host, { commentId, revision: 0 }];
  },
  approveComment: async () => {
    const { host, commentId } = await commented({ heldAt: hoursAgo(1) });
    return [host, { commentId, revision: 0 }];
  },
  followThread: async () => {
    const { reflectionId } = await written();
    return [await testPerson(), { ...keyOf(reflectionId), follow: true }];
  },
  "followThread to stop": async () => {
    const { author, reflectionId } = await written();
    const { threadId } = await testThread(reflectionId);
    const follow = { threadId, userId: author.id, since: hoursAgo(2) };
    await db.commentFollow.create({ data: follow });
    return [author, { ...keyOf(reflectionId), follow: false }];
  },
  visitThread: async () => {
    const { reflectionId } = await commented({ shownAt: hoursAgo(2) });
    return [await testPerson(), keyOf(reflectionId)];
  },
  sendCommentDigests: async () => {
    const { reflectionId } = await commented({ shownAt: hoursAgo(2) });
    const userId = (await testPerson()).id;
    const follow = { threadId: reflectionId, userId, since: hoursAgo(40), toldAt: hoursAgo(30) };
    await db.commentFollow.create({ data: follow });
    await db.mention.create({
      data: { reflectionId, personId: (await testPerson()).id, createdAt: hoursAgo(2) },
    });
    return [];
  },
  sendQueueMails: async () => {
    await commented({ heldAt: hoursAgo(1) });
    return [];
  },
} satisfies ScenariosOf<Comments>;
