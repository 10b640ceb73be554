import { revalidatePath } from "next/cache";

/** A person's name stands in the header of every page. */
export function refreshPerson(): void {
  revalidatePath("/", "layout");
}
