import { personOf, type Viewer } from "@/lib/kernel/viewer";
import { maySeeReflection, type ReflectionRights } from "@/lib/reflections/policy";

export function mayComment(viewer: Viewer, reflection: ReflectionRights): boolean {
  const person = personOf(viewer);
  if (!person || person.suspended || reflection.status !== "published") return false;
  return maySeeReflection(person, reflection);
}
