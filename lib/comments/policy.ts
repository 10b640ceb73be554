import { personOf, type Viewer } from "@/lib/kernel/viewer";
import { isHost } from "@/lib/meetups/policy";
import {
  maySeeReflection,
  type ReflectionRights,
  type WithdrawsAs,
  withdrawsAs,
} from "@/lib/reflections/policy";

export function mayComment(viewer: Viewer, reflection: ReflectionRights): boolean {
  const person = personOf(viewer);
  if (!person || person.suspended || reflection.status !== "published") return false;
  return maySeeReflection(person, reflection);
}

export type ThreadRights = {
  organizerIds: string[];
  /** Of the city that the reflection is about. */
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

/** Hosts of the city, organizers and administrators decide on what waits and what was reported. */
export function runsThread(viewer: Viewer, { organizerIds, hostIds }: ThreadRights): boolean {
  const person = personOf(viewer);
  if (!person || person.suspended) return false;
  return person.isAdmin || organizerIds.includes(person.id) || isHost(person, { hostIds });
}
