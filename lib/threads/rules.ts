import { isPublicTalk, type TalkState } from "@/lib/talks/rules";
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

type Talk = Omit<Subject, "about" | "authorId"> & { proposerId: string };

/** Its speaker is told of what is said about it. */
export function talkSubject({ proposerId: authorId, ...talk }: Talk): Subject {
  const { id, state, eventStatus, organizerIds, meetupId } = talk;
  return { about: "talk", id, state, authorId, eventStatus, organizerIds, meetupId };
}

type PlacedTalk = {
  state: TalkState;
  /** The places that it has and had in its line-up as published. */
  publishedSlots: readonly { supersededAt: Date | null }[];
  meetup: { status: "proposed" | "published" | "canceled"; lineUpPublishedAt: Date | null };
};

/** A talk takes comments from its line-up's publication on, before the night too, while it stands in it. */
export function talkThread({ publishedSlots, ...talk }: PlacedTalk): ThreadState {
  const isInPublished = publishedSlots.some(({ supersededAt }) => supersededAt === null);
  if (isPublicTalk({ ...talk, isInPublished })) return "open";
  return publishedSlots.length > 0 && talk.meetup.lineUpPublishedAt !== null ? "closed" : "hidden";
}

const CLOSED = {
  reflection: "reflection-withdrawn",
  question: "question-withdrawn",
  talk: "talk-not-shown",
} as const satisfies Record<SubjectKind, string>;
export type ClosedReason = (typeof CLOSED)[SubjectKind];

/** Why nobody can write in the thread any more; null while they can. */
export const closedReason = ({ about, state }: Subject): ClosedReason | null =>
  state === "closed" ? CLOSED[about] : null;

/** Whether something can be taken on, or asked, as from reflections: once the doors open. A talk's thread opens before. */
export const takesOn = ({ eventStatus }: Subject, opensAt: Date | null, now: Date): boolean =>
  eventStatus === "published" && (opensAt === null || now >= opensAt);

/** A comment's own address on the page at `path`. */
export const commentPath = (path: string, id: string): string => `${path}?from=${id}#comment-${id}`;
