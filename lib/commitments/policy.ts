import { maySeeEvent } from "@/lib/events/policy";
import type { Person } from "@/lib/kernel/viewer";
import { withdrawsAs } from "@/lib/reflections/policy";

type Event = { status: "draft" | "published" | "canceled"; organizerIds: string[] };

/** Whoever sees the event may take something on. */
export function mayCommit(viewer: Person, event: Event): boolean {
  return !viewer.suspended && maySeeEvent(viewer, event);
}

type Withdrawn = {
  authorId: string | null;
  organizerIds: string[];
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
};

/** Whoever withdrew it may bring it back in the same role: an author can't undo an organizer's decision. */
export function mayRestore(viewer: Person | null, commitment: Withdrawn): boolean {
  const as = withdrawsAs(viewer, commitment);
  return as !== null && commitment.withdrawnAt !== null && commitment.withdrawnBy === as;
}

type Shared = { authorId: string | null; organizerIds: string[] };

/** Whoever made it, or runs the night, may count out somebody who joined. */
export function mayCountOut(viewer: Person, commitment: Shared): boolean {
  return withdrawsAs(viewer, commitment) !== null;
}
