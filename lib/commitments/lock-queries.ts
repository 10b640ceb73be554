import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import { mayWrite } from "@/lib/reflections/policy";
import { lockCommitment } from "@/lib/seating/locks";

/** Covers its owners. Of an event that the viewer may not see it does not exist. */
export async function lockedCommitment(tx: Tx, viewer: Person, id: string) {
  await lockCommitment(tx, id);
  const found = await tx.commitment.findUnique({
    where: { id },
    select: {
      ...{ id: true, authorId: true, state: true, withdrawnAt: true, withdrawnBy: true },
      event: {
        select: { id: true, slug: true, status: true, organizers: { select: { userId: true } } },
      },
    },
  });
  if (!found) throw new NotFound("commitment");
  const organizerIds = found.event.organizers.map(({ userId }) => userId);
  if (!mayWrite(viewer, { ...found.event, organizerIds })) throw new NotFound("commitment");
  return { ...found, organizerIds };
}
