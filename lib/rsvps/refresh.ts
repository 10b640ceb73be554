import { revalidatePath } from "next/cache";

/** An answer shows on the city's page, the event's numbers, the own list and the page of a mailed link. */
export function refreshAnswers(): void {
  revalidatePath("/", "layout");
}
