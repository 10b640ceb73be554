import type { Person } from "@/lib/kernel/viewer";
import { maySeeReflection, type ReflectionRights } from "@/lib/reflections/policy";

/** Whoever is signed in may reply to what is published. */
export function mayComment(viewer: Person | null, reflection: ReflectionRights): boolean {
  if (viewer === null || viewer.suspended || reflection.status !== "published") return false;
  return maySeeReflection(viewer, reflection);
}
