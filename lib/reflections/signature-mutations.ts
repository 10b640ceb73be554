import { InvalidField } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";

/** What is published is signed. People without a name are asked for one, which becomes their name. */
export async function signature(
  tx: Tx,
  viewer: Person,
  typed: string | null,
  required: boolean,
): Promise<string> {
  if (viewer.name) return viewer.name;
  if (!typed && required) throw new InvalidField("name", "required");
  if (typed)
    await tx.user.updateMany({ where: { id: viewer.id, name: null }, data: { name: typed } });
  return typed ?? "";
}
