import { revalidatePath } from "next/cache";

/** An event shows on home, on its own pages and on its desk. */
export function refreshEvents(): void {
  revalidatePath("/[locale]", "page");
  revalidatePath("/[locale]/n/[event]", "layout");
}
