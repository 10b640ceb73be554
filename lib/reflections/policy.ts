import { maySeeEvent } from "@/lib/events/policy";
import type { Person } from "@/lib/kernel/viewer";

export type ReflectionRights = {
  status: "draft" | "published" | "withdrawn";
  authorId: string;
  eventStatus: "draft" | "published" | "canceled";
  organizerIds: string[];
};

const isAuthor = (viewer: Person | null, thing: { authorId: string }) =>
  viewer !== null && viewer.id === thing.authorId;

/** What is published everybody may read who may see its event; a draft, or what was withdrawn, its author. */
export function maySeeReflection(viewer: Person | null, reflection: ReflectionRights): boolean {
  const { eventStatus: status, organizerIds } = reflection;
  if (!maySeeEvent(viewer, { status, organizerIds })) return false;
  return reflection.status === "published" || isAuthor(viewer, reflection);
}

/** Only its author edits it, as long as it was not withdrawn. */
export function mayEditReflection(viewer: Person | null, reflection: ReflectionRights): boolean {
  if (viewer?.suspended || reflection.status === "withdrawn") return false;
  return isAuthor(viewer, reflection) && maySeeReflection(viewer, reflection);
}

export type WithdrawsAs = "author" | "organizer" | "admin";

/** People take back their own words; organizers and administrators take down others', and say why. */
export function withdrawsAs(
  viewer: Person | null,
  thing: { authorId: string; organizerIds: string[] },
): WithdrawsAs | null {
  if (viewer === null || viewer.suspended) return null;
  if (isAuthor(viewer, thing)) return "author";
  if (thing.organizerIds.includes(viewer.id)) return "organizer";
  return viewer.isAdmin ? "admin" : null;
}
