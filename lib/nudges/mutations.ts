import { toPerson } from "@/lib/activity/audience-queries";
import { record } from "@/lib/activity/record";
import { once } from "@/lib/kernel/once";
import { SYSTEM } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { lockCommitment } from "@/lib/seating/locks";
import { type DueNudge, dueNudges, OPEN, ownersToNudge } from "./queries";

const keyOf = ({ commitmentId, term }: DueNudge) => ({
  purpose: `nudge:${term}`,
  key: commitmentId,
});

/** Asks those who work on something open how it is going: after two weeks, and a week before the next night. */
export async function sendDueNudges(): Promise<void> {
  const at = await now();
  const due = await dueNudges(at);
  const sent = await db.idempotencyKey.findMany({
    where: { OR: due.map(keyOf) },
    select: { purpose: true, key: true },
  });
  const isSent = new Set(sent.map(({ purpose, key }) => `${purpose} ${key}`));
  const failures: unknown[] = [];
  // One that fails must not hold up the others.
  for (const nudge of due) {
    const { purpose, key } = keyOf(nudge);
    if (!isSent.has(`${purpose} ${key}`))
      await send(nudge, at).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

async function send(nudge: DueNudge, at: Date): Promise<void> {
  const { commitmentId, term, nightId } = nudge;
  await db.$transaction(async (tx) => {
    await lockCommitment(tx, commitmentId);
    const open = await tx.commitment.findFirst({
      where: { id: commitmentId, ...OPEN },
      select: { eventId: true },
    });
    if (!open) return;
    const { purpose, key } = keyOf(nudge);
    await once(tx, purpose, key, async () => {
      const owners = await ownersToNudge(tx, commitmentId);
      const recipients = owners.map((owner) => ({
        ...toPerson(owner),
        params: { userId: owner.id },
      }));
      const about = { actor: SYSTEM, at, eventId: open.eventId, subjectId: commitmentId };
      const mails = { recipients, params: { commitmentId, term, nightId } };
      await record(tx, { verb: "commitment.nudged", ...about, ...mails });
      return { owners: owners.length };
    });
  });
}
