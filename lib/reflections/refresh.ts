import { revalidatePath } from "next/cache";

/** The event's page quotes reflections, the others show them whole. */
export function refreshReflections(): void {
  revalidatePath("/[locale]/n/[event]", "layout");
}
