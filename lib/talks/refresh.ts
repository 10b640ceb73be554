import { revalidatePath } from "next/cache";

/** Talks show on their city's pages and desks, and on their proposers' own page. */
export function refreshTalks(): void {
  revalidatePath("/", "layout");
}
