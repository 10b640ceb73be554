import { revalidatePath } from "next/cache";

/** A meetup shows on its own pages, its event's and on home. */
export function refreshMeetup(): void {
  revalidatePath("/", "layout");
}
