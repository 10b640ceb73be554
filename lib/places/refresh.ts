import { revalidatePath } from "next/cache";

/** A reader's town shows on every event and city page. */
export function refreshTown(): void {
  revalidatePath("/[locale]/n/[event]", "layout");
}
