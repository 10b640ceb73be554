import type { Person } from "@/lib/kernel/viewer";
import { withdrawsAs } from "@/lib/reflections/policy";

type Shared = { authorId: string | null; organizerIds: string[] };

/** Whoever made it, or runs the night, may count out somebody who joined. */
export function mayCountOut(viewer: Person, commitment: Shared): boolean {
  return withdrawsAs(viewer, commitment) !== null;
}
