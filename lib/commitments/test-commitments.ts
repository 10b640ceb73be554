import { randomUUID } from "node:crypto";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { makeCommitment } from "./mutations";
import { commitmentBySlug } from "./queries";
import type { CommitmentInput } from "./schema";

const verified = () => testPerson({ emailVerified: realNow() });

/** A night that is over, with its organizer, somebody who takes something on and somebody who may join. */
export async function scene() {
  const people = [await verified(), await verified(), await verified()];
  const [author, reader, organizer] = people as [Person, Person, Person];
  const { eventId, id: meetupId } = await testMeetup({
    date: "2026-01-15",
    organizers: [organizer],
  });
  const form = (more: Partial<CommitmentInput> = {}): CommitmentInput => ({
    ...{ eventId, key: randomUUID(), name: null, text: "Ask the nurses", dueDate: null },
    ...{ meetupId: null, pointId: null, commentId: null, questionId: null, language: "en" },
    ...more,
  });
  const make = async (viewer: Person = author, more: Partial<CommitmentInput> = {}) => {
    const made = await makeCommitment(viewer, form(more));
    if (!made.ok) throw new Error(made.reason);
    const slug = made.address.split("/").at(-1) ?? "";
    const where = { eventId_slug: { eventId, slug } };
    return { slug, ...(await db.commitment.findUniqueOrThrow({ where, select: { id: true } })) };
  };
  const shown = (slug: string, viewer: Person | null = null) =>
    commitmentBySlug({ id: eventId, organizerIds: [organizer.id] }, slug, viewer);
  const verbs = async (subjectId: string) => {
    const rows = await db.activity.findMany({ where: { subjectId }, orderBy: { at: "asc" } });
    return rows.map(({ verb }) => verb);
  };
  return { author, reader, organizer, eventId, meetupId, form, make, shown, verbs };
}

export const tenTimes = <Result>(act: () => Promise<Result>) =>
  Promise.all(Array.from({ length: 10 }, act));
