import type { Person } from "@/lib/kernel/viewer";

/** A site administrator agrees to what home, feeds and the sitemap list. */
export function mayAdminister(viewer: Person | null): boolean {
  return Boolean(viewer?.isAdmin && !viewer.suspended);
}
