import { maySeeEvent } from "@/lib/events/policy";
import { personOf, type Viewer } from "@/lib/kernel/viewer";

export type ReflectionRights = {
  status: "draft" | "published" | "withdrawn";
  authorId: string;
  eventStatus: "draft" | "published" | "canceled";
  organizerIds: string[];
};

const isAuthor = (viewer: Viewer, { authorId }: { authorId: string }) =>
  personOf(viewer)?.id === authorId;

/** A published reflection is readable with its event; a draft, or a withdrawn one, by its author. */
export function maySeeReflection(viewer: Viewer, reflection: ReflectionRights): boolean {
  const { eventStatus: status, organizerIds } = reflection;
  if (!maySeeEvent(personOf(viewer), { status, organizerIds })) return false;
  return reflection.status === "published" || isAuthor(viewer, reflection);
}

/** Only its author edits it, as long as it was not withdrawn. */
export function mayEditReflection(viewer: Viewer, reflection: ReflectionRights): boolean {
  if (personOf(viewer)?.suspended || reflection.status === "withdrawn") return false;
  return isAuthor(viewer, reflection) && maySeeReflection(viewer, reflection);
}

export type WithdrawsAs = "author" | "organizer" | "admin";

/** People withdraw their own words; organizers and administrators take down others', and say why. */
export function withdrawsAs(
  viewer: Viewer,
  thing: { authorId: string; organizerIds: string[] },
): WithdrawsAs | null {
  const person = personOf(viewer);
  if (!person || person.suspended) return null;
  if (isAuthor(person, thing)) return "author";
  if (thing.organizerIds.includes(person.id)) return "organizer";
  return person.isAdmin ? "admin" : null;
}
