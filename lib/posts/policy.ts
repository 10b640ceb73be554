import { maySeeEvent } from "@/lib/events/policy";
import type { Person } from "@/lib/kernel/viewer";
import { mayEditMeetup } from "@/lib/meetups/policy";
import { type WithdrawsAs, withdrawsAs } from "@/lib/reflections/policy";

type Event = { status: "draft" | "published" | "canceled"; organizerIds: string[] };

/** Whoever sees the event may point to a post. */
export function mayPropose(viewer: Person, event: Event): boolean {
  return !viewer.suspended && maySeeEvent(viewer, event);
}

/** `hostIds`: of the city that it is about, or of all cities. */
export type PostRights = { authorId: string; organizerIds: string[]; hostIds: string[] };

/** Organizers, and the hosts of the city that it is about; without a city, any host of the night. */
export function mayApprove(viewer: Person | null, post: Omit<PostRights, "authorId">): boolean {
  return mayEditMeetup(viewer, post);
}

export type TakesBackAs = WithdrawsAs | "host";

/** Its author takes it back; who may approve it may take it down. */
export function takesBackAs(viewer: Person | null, post: PostRights): TakesBackAs | null {
  return withdrawsAs(viewer, post) ?? (mayApprove(viewer, post) ? "host" : null);
}

type Withdrawn = PostRights & { withdrawnAt: Date | null; withdrawnBy: string | null };

/** In the role in which it was withdrawn: an author can't undo an organizer's decision. */
export function mayRestorePost(viewer: Person | null, post: Withdrawn): boolean {
  const as = takesBackAs(viewer, post);
  return as !== null && post.withdrawnAt !== null && post.withdrawnBy === as;
}
