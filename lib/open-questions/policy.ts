import type { Person } from "@/lib/kernel/viewer";
import { withdrawsAs } from "@/lib/reflections/policy";

/** Whoever asked, or runs the night, chooses which comment answers it. */
export function mayChoose(
  viewer: Person | null,
  question: { authorId: string | null; organizerIds: string[] },
): boolean {
  return withdrawsAs(viewer, question) !== null;
}
