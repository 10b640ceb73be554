import { InvalidField } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";

/** Published texts are signed. A user without a name must give one, and it becomes the profile's name. */
export async function signature(tx: Tx, viewer: Person, typed: string | null): Promise<string> {
  if (viewer.name) return viewer.name;
  if (!typed) throw new InvalidField("name", "required");
  await tx.user.updateMany({ where: { id: viewer.id, name: null }, data: { name: typed } });
  return typed;
}
