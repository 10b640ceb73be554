import { actorOf, type Viewer } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

type Entry = {
  action: "publish" | "list" | "unlist" | "change-capacity" | "cancel" | "withdraw" | "void";
  subject: "event" | "meetup" | "invitation" | "head-count" | "slot" | "reflection" | "comment";
  subjectId: string;
  eventId: string;
  detail?: Prisma.InputJsonObject;
};

/** Keeps who did what to what, in the transaction of what was done. */
export async function audit(tx: Tx, viewer: Viewer, entry: Entry, at: Date): Promise<void> {
  await tx.auditEntry.create({ data: { ...entry, ...actorOf(viewer), at } });
}
