import { personOf, type Viewer } from "@/lib/kernel/viewer";
import { isHost } from "@/lib/meetups/policy";
import { type WithdrawsAs, withdrawsAs } from "@/lib/reflections/policy";
import { mayTakePart } from "@/lib/threads/policy";
import type { Subject } from "@/lib/threads/rules";

export type ThreadRights = {
  organizerIds: string[];
  /** Of the city that the thread is about. */
  hostIds: string[];
};

export type HidesAs = WithdrawsAs | "host";

/** Authors withdraw their own comments; the city's hosts, organizers and administrators hide anybody's. */
export function hidesAs(
  viewer: Viewer,
  comment: ThreadRights & { authorId: string },
): HidesAs | null {
  return withdrawsAs(viewer, comment) ?? (isHost(personOf(viewer), comment) ? "host" : null);
}

/** Undoing is up to whoever may withdraw the comment in the same role: an author can't undo an organizer's. */
export function mayRestore(
  viewer: Viewer,
  comment: ThreadRights & { authorId: string; withdrawnBy: string | null },
): boolean {
  const as = hidesAs(viewer, comment);
  return as !== null && as === comment.withdrawnBy;
}

type Reportable = ThreadRights & {
  authorId: string;
  heldAt: Date | null;
  withdrawnAt: Date | null;
};

/** What others see is reported by those who can't hide it themselves. */
export function mayReport(viewer: Viewer, comment: Reportable, subject: Subject): boolean {
  if (comment.heldAt || comment.withdrawnAt || !mayTakePart(viewer, subject)) return false;
  return hidesAs(viewer, comment) === null;
}

/** Authors follow what is written about their own unless they stopped. `follow`: what is stored. */
export function isFollowing(
  follow: { endedAt: Date | null } | null,
  viewer: { id: string },
  subject: { authorId: string | null },
): boolean {
  return follow ? follow.endedAt === null : subject.authorId === viewer.id;
}

/** Hosts of the city, organizers and administrators decide on what waits and what was reported. */
export function runsThread(viewer: Viewer, { organizerIds, hostIds }: ThreadRights): boolean {
  const person = personOf(viewer);
  if (!person || person.suspended) return false;
  return person.isAdmin || organizerIds.includes(person.id) || isHost(person, { hostIds });
}
