import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";

export async function isLikedBy(viewer: Person | null, pointId: string): Promise<boolean> {
  if (!viewer) return false;
  const mine = await db.reaction.findUnique({
    where: { pointId_personId: { pointId, personId: viewer.id } },
    select: { id: true },
  });
  return mine !== null;
}
