import type { Person } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import { runsThread, type ThreadRights } from "./policy";
import { hasLink } from "./rules";

type Written = { id?: string; body: string; authorId: string };

/** Links wait for a host where their writer has no comment yet that others see. */
export async function mustWait(
  tx: Tx,
  viewer: Person,
  { id, body, authorId }: Written,
  thread: ThreadRights & { authorId: string },
): Promise<boolean> {
  if (!hasLink(body) || thread.authorId === authorId || runsThread(viewer, thread)) return false;
  const others = id === undefined ? {} : { id: { not: id } };
  const where = { authorId, heldAt: null, withdrawnAt: null, ...others };
  return (await tx.comment.findFirst({ where, select: { id: true } })) === null;
}
