import { revalidatePath } from "next/cache";

/** A head count shows on the event, its cities and home. */
export function refreshHeadCounts(): void {
  revalidatePath("/", "layout");
}
