import { revalidatePath } from "next/cache";

/** Another clock, or being somebody else, changes every page and its frame. */
export function refreshDemo() {
  revalidatePath("/", "layout");
}
