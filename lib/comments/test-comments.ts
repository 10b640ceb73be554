import { randomUUID } from "node:crypto";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { reflectionSubject } from "@/lib/threads/rules";
import { testThread } from "@/lib/threads/test-threads";
import { postComment } from "./mutations";
import { threadOf } from "./queries";
import { pathOf } from "./rules";
import type { CommentInput } from "./schema";

export async function scene(status: "draft" | "published" | "withdrawn" = "published") {
  const [author, reader, host] = [await testPerson(), await testPerson(), await testPerson()];
  const organizer = await testPerson({ locale: null });
  const { eventId, id: meetupId } = await testMeetup({
    date: "2026-01-15",
    organizers: [organizer],
    hosts: [host],
  });
  const at = new Date("2026-01-16T08:00:00Z");
  const { id: reflectionId } = await db.reflection.create({
    data: {
      ...{ eventId, meetupId, authorId: author.id, authorName: "A" },
      ...{ locale: "en", slug: "a", stayed: "A" },
      ...{ status, createdAt: at, publishedAt: at },
    },
  });
  const thread = { about: "reflection", subjectId: reflectionId } as const;
  const commentInput = (body: string, more: Partial<CommentInput> = {}): CommentInput => ({
    ...{ ...thread, parentId: null, pointId: null, key: randomUUID() },
    ...{ name: null, body, language: "en", ...more },
  });
  const post = async (viewer: Person, body: string, parentId: string | null = null) =>
    postAs(viewer, body, { parentId });
  const postAs = async (viewer: Person, body: string, more: Partial<CommentInput>) => {
    const outcome = await postComment(viewer, commentInput(body, more));
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.commentId;
  };
  const subject = reflectionSubject({
    ...{ id: reflectionId, status, authorId: author.id, meetupId },
    ...{ eventStatus: "published", organizerIds: [organizer.id] },
  });
  const count = () => db.comment.count({ where: { threadId: reflectionId } });
  const shown = (viewer: Person | null = null, from?: string, pointId?: string) =>
    threadOf(subject, viewer, { from, pointId });
  return {
    author,
    reader,
    organizer,
    host,
    eventId,
    meetupId,
    reflectionId,
    thread,
    subject,
    commentInput,
    post,
    postAs,
    count,
    shown,
  };
}

export const ids = (outcomes: Awaited<ReturnType<typeof postComment>>[]) =>
  new Set(outcomes.map((outcome) => outcome.ok && outcome.commentId));
export const tenTimes = <Result>(act: () => Promise<Result>) =>
  Promise.all(Array.from({ length: 10 }, act));

/** Lets somebody post as fast as a test does: their first comment is an old one, and not shown. */
export async function isNoLongerNew({ id: authorId }: Person, reflectionId: string) {
  const made = { id: randomUUID() as string, createdAt: new Date("2026-01-16T08:00:00Z") };
  const words = { authorName: "A", locale: "en", body: "Old" } as const;
  const withdrawn = { withdrawnAt: made.createdAt, withdrawnBy: "author" };
  const path = pathOf(made, null);
  await db.comment.create({
    data: { ...made, ...words, ...withdrawn, path, authorId, ...(await testThread(reflectionId)) },
  });
}
