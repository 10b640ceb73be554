import { personOf, type Viewer } from "@/lib/kernel/viewer";
import { maySeeReflection, type ReflectionRights } from "@/lib/reflections/policy";

/** Whoever is signed in and sees a published reflection, its author too. */
export function mayLike(viewer: Viewer, reflection: ReflectionRights): boolean {
  const person = personOf(viewer);
  if (!person || person.suspended || reflection.status !== "published") return false;
  return maySeeReflection(person, reflection);
}
