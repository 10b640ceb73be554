import { maySeeEvent } from "@/lib/events/policy";
import { type Person, personOf, type Viewer } from "@/lib/kernel/viewer";
import { isHost } from "@/lib/meetups/policy";

export type ReflectionRights = {
  status: "draft" | "published" | "withdrawn";
  authorId: string;
  eventStatus: "draft" | "published" | "canceled";
  organizerIds: string[];
};

/** `authorId`: null of somebody whose account is gone. */
const isAuthor = (viewer: Viewer, { authorId }: { authorId: string | null }) =>
  authorId !== null && personOf(viewer)?.id === authorId;

/** Whoever sees the event sees a published reflection; a draft or a withdrawn one is its author's. */
export function maySeeReflection(viewer: Viewer, reflection: ReflectionRights): boolean {
  const { eventStatus: status, organizerIds } = reflection;
  if (!maySeeEvent(personOf(viewer), { status, organizerIds })) return false;
  return reflection.status === "published" || isAuthor(viewer, reflection);
}

export function mayEditReflection(viewer: Viewer, reflection: ReflectionRights): boolean {
  if (personOf(viewer)?.suspended || reflection.status === "withdrawn") return false;
  return isAuthor(viewer, reflection) && maySeeReflection(viewer, reflection);
}

export type WithdrawsAs = "author" | "organizer" | "admin";

/** Authors withdraw their own reflections; organizers and administrators may take down anybody's. */
export function withdrawsAs(
  viewer: Viewer,
  thing: { authorId: string | null; organizerIds: string[] },
): WithdrawsAs | null {
  const person = personOf(viewer);
  if (!person || person.suspended) return null;
  if (isAuthor(person, thing)) return "author";
  if (thing.organizerIds.includes(person.id)) return "organizer";
  return person.isAdmin ? "admin" : null;
}

/** `hostIds`: of the city that something is about. */
export type CityRights = { organizerIds: string[]; hostIds: string[] };

export type HidesAs = WithdrawsAs | "host";

/** Also the city's hosts. */
export function hidesAs(
  viewer: Viewer,
  thing: CityRights & { authorId: string | null },
): HidesAs | null {
  return withdrawsAs(viewer, thing) ?? (isHost(personOf(viewer), thing) ? "host" : null);
}

/** In the role in which it was withdrawn: an author can't undo an organizer's decision. */
export const undoes = (as: HidesAs | null, { withdrawnBy }: { withdrawnBy: string | null }) =>
  as !== null && as === withdrawnBy;

/** The city's hosts, organizers and administrators decide on what waits. */
export function decides(viewer: Viewer, { organizerIds, hostIds }: CityRights): boolean {
  const person = personOf(viewer);
  if (!person || person.suspended) return false;
  return person.isAdmin || organizerIds.includes(person.id) || isHost(person, { hostIds });
}

type Event = Parameters<typeof maySeeEvent>[1];

/** Whoever sees the event may write about it. */
export const mayWrite = (viewer: Person, event: Event): boolean =>
  !viewer.suspended && maySeeEvent(viewer, event);
