import { maySeeEvent } from "@/lib/events/policy";
import type { Person } from "@/lib/kernel/viewer";
import { isHost } from "@/lib/meetups/policy";
import { type WithdrawsAs, withdrawsAs } from "@/lib/reflections/policy";

type Event = { status: "draft" | "published" | "canceled"; organizerIds: string[] };

/** Whoever sees the event may ask. */
export function mayAsk(viewer: Person, event: Event): boolean {
  return !viewer.suspended && maySeeEvent(viewer, event);
}

export type QuestionRights = {
  authorId: string | null;
  organizerIds: string[];
  /** Of the city that it is about. */
  hostIds: string[];
};

export type QuestionWithdrawsAs = WithdrawsAs | "host";

/** Whoever asked withdraws it; the city's hosts, organizers and administrators anybody's. */
export function withdrawsQuestionAs(
  viewer: Person | null,
  question: QuestionRights,
): QuestionWithdrawsAs | null {
  return withdrawsAs(viewer, question) ?? (isHost(viewer, question) ? "host" : null);
}

type Withdrawn = QuestionRights & { withdrawnAt: Date | null; withdrawnBy: string | null };

/** Whoever withdrew it may bring it back in the same role: an author can't undo an organizer's decision. */
export function mayRestore(viewer: Person | null, question: Withdrawn): boolean {
  const as = withdrawsQuestionAs(viewer, question);
  return as !== null && question.withdrawnAt !== null && question.withdrawnBy === as;
}

/** Whoever asked, or runs the night, chooses which comment answers it. */
export function mayChoose(viewer: Person | null, question: QuestionRights): boolean {
  return withdrawsAs(viewer, question) !== null;
}
