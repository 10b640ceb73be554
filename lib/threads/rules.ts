import type { SubjectKind } from "./schema";

/**
 * Open: everybody who sees the event sees what the thread is about, and may reply. Closed: they did before, and its
 * writers are told why they no longer may. Hidden: there is no thread.
 */
export type ThreadState = "open" | "closed" | "hidden";

/** What a thread is about, for whoever decides what somebody may do in it. */
export type Subject = {
  about: SubjectKind;
  id: string;
  state: ThreadState;
  /** Follows the thread unless they stopped. Null once that account is gone. */
  authorId: string | null;
  eventStatus: "draft" | "published" | "canceled";
  organizerIds: string[];
  /** The city whose hosts run the thread. */
  meetupId: string | null;
};

type Reflection = Omit<Subject, "about" | "state"> & {
  status: "draft" | "published" | "withdrawn";
};

export function reflectionSubject(reflection: Reflection): Subject {
  const { id, status, authorId, eventStatus, organizerIds, meetupId } = reflection;
  const state = REFLECTION_STATES[status];
  return { about: "reflection", id, state, authorId, eventStatus, organizerIds, meetupId };
}

const REFLECTION_STATES: Record<Reflection["status"], ThreadState> = {
  draft: "hidden",
  published: "open",
  withdrawn: "closed",
};

type Question = Omit<Subject, "about" | "state"> & { withdrawnAt: Date | null };

export function questionSubject(question: Question): Subject {
  const { id, authorId, eventStatus, organizerIds, meetupId, withdrawnAt } = question;
  const state = withdrawnAt ? "closed" : "open";
  return { about: "question", id, state, authorId, eventStatus, organizerIds, meetupId };
}

const CLOSED = {
  reflection: "reflection-withdrawn",
  question: "question-withdrawn",
} as const satisfies Record<SubjectKind, string>;
export type ClosedReason = (typeof CLOSED)[SubjectKind];

/** Why nobody can write in the thread any more; null while they can. */
export const closedReason = ({ about, state }: Subject): ClosedReason | null =>
  state === "closed" ? CLOSED[about] : null;

/** A comment's own address on the page at `path`. */
export const commentPath = (path: string, id: string): string => `${path}?from=${id}#comment-${id}`;
