import { randomUUID } from "node:crypto";
import { postComment } from "@/lib/comments/mutations";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { askOpenQuestion } from "./mutations";
import { questionBySlug, questionsOfEvent } from "./queries";
import type { OpenQuestionInput } from "./schema";

const verified = () => testPerson({ emailVerified: realNow() });

/** A night that is over, with its organizer, a host, somebody who asks and somebody who answers. */
export async function scene() {
  const people = [await verified(), await verified(), await verified(), await verified()];
  const [author, reader, host, organizer] = people as [Person, Person, Person, Person];
  const { eventId, id: meetupId } = await testMeetup({
    ...{ date: "2026-01-15", hosts: [host], organizers: [organizer] },
  });
  const form = (more: Partial<OpenQuestionInput> = {}): OpenQuestionInput => ({
    ...{ eventId, key: randomUUID(), name: null, text: "Who takes part?", meetupId },
    ...{ pointId: null, commentId: null, language: "en" },
    ...more,
  });
  const ask = async (viewer: Person = author, more: Partial<OpenQuestionInput> = {}) => {
    const asked = await askOpenQuestion(viewer, form(more));
    if (!asked.ok) throw new Error(asked.reason);
    const slug = asked.address.split("/").at(-1) ?? "";
    const where = { eventId_slug: { eventId, slug } };
    return { slug, ...(await db.openQuestion.findUniqueOrThrow({ where, select: { id: true } })) };
  };
  const reply = async (viewer: Person, questionId: string, body: string) => {
    const thread = { about: "question", subjectId: questionId } as const;
    const comment = { parentId: null, pointId: null, key: randomUUID(), name: null };
    const posted = await postComment(viewer, { ...thread, ...comment, body, language: "en" });
    if (!posted.ok) throw new Error(posted.reason);
    return posted.commentId;
  };
  const shown = (slug: string, viewer: Person | null = null) =>
    questionBySlug(
      { id: eventId, organizerIds: [organizer.id], status: "published" },
      ...([slug, viewer] as const),
    );
  const list = async () => (await questionsOfEvent(eventId)).questions;
  const verbs = async (subjectId: string) => {
    const rows = await db.activity.findMany({ where: { subjectId }, orderBy: { at: "asc" } });
    return rows.map(({ verb }) => verb);
  };
  const told = async (person: Person) => {
    const items = await db.digestItem.findMany({ where: { userId: person.id } });
    return items.map(({ kind }) => kind).sort();
  };
  return {
    author,
    reader,
    host,
    organizer,
    eventId,
    meetupId,
    form,
    ask,
    reply,
    shown,
    list,
    verbs,
    told,
  };
}

export const tenTimes = <Result>(act: () => Promise<Result>) =>
  Promise.all(Array.from({ length: 10 }, act));
