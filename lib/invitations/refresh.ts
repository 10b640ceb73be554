import { revalidatePath } from "next/cache";

/** Invitations show on the organizer's desk. */
export function refreshInvitations(): void {
  revalidatePath("/[locale]/n/[event]/desk", "layout");
}
