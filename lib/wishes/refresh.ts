import { revalidatePath } from "next/cache";

/** Wishes show on their event's page and its desk. */
export function refreshWishes(): void {
  revalidatePath("/[locale]/n/[event]", "layout");
}
