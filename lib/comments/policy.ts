import type { Viewer } from "@/lib/kernel/viewer";
import { type CityRights, hidesAs } from "@/lib/reflections/policy";
import { mayTakePart } from "@/lib/threads/policy";
import type { Subject } from "@/lib/threads/rules";

type Reportable = CityRights & {
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
