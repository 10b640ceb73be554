import { record } from "@/lib/activity/record";
import { lockEventForEdit } from "@/lib/events/queries";
import type { Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { queueAgain } from "@/lib/platform/mail/enqueue";
import { now } from "@/lib/platform/time/now";
import type { TryAgain } from "./schema";

/** Puts the mails of a night that failed back into the queue, each once. */
export async function tryAgain(
  viewer: Person,
  { eventId }: TryAgain,
): Promise<Outcome<{ mails: number }>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    await lockEventForEdit(tx, viewer, eventId);
    const rows = await tx.$queryRaw<{ id: string }[]>`
      UPDATE "Email" SET "failedAt" = NULL, "attempts" = 0
      WHERE "eventId" = ${eventId}::uuid AND "failedAt" IS NOT NULL AND "sentAt" IS NULL
      RETURNING "id"`;
    if (rows.length === 0) return { ok: true, mails: 0 };
    await queueAgain(
      tx,
      rows.map(({ id }) => id),
    );
    const about = { actor: actorOf(viewer), at, eventId, subjectId: eventId };
    await record(tx, { verb: "mail.tried-again", ...about, detail: { mails: rows.length } });
    return { ok: true, mails: rows.length };
  });
}
