import { maySeeEvent } from "@/lib/events/policy";
import { personOf, type Viewer } from "@/lib/kernel/viewer";

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
