import type { Person } from "@/lib/kernel/viewer";

/** Site administrators approve what home, feeds and the sitemap list. */
export function mayAdminister(viewer: Person | null): boolean {
  return Boolean(viewer?.isAdmin && !viewer.suspended);
}
