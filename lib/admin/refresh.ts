import { revalidatePath } from "next/cache";

export function refreshAdmin(): void {
  revalidatePath("/[locale]/admin", "page");
}
