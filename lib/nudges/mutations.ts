import { toPerson } from "@/lib/activity/audience-queries";
import { record } from "@/lib/activity/record";
import { once } from "@/lib/kernel/once";
import { SYSTEM } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { forEachDue } from "@/lib/platform/jobs/for-each-due";
import { now } from "@/lib/platform/time/now";
import { type DueNudge, dueNudges, openFor } from "./queries";
import { purposeOf } from "./rules";

/** Asks those who work on something open how it is going: after two weeks, and a week before the next night. */
export async function sendDueNudges(): Promise<void> {
  const at = await now();
  await forEachDue(await dueNudges(at), (nudge) => send(nudge, at));
}

/** Without the commitments' locks: what ends meanwhile is left out of the mail when it is sent. */
async function send(nudge: DueNudge, at: Date): Promise<void> {
  const { userId, term, eventId, nightId } = nudge;
  await db.$transaction(async (tx) => {
    const commitmentIds = await claim(tx, nudge, await openFor(tx, nudge, at));
    if (commitmentIds.length === 0) return;
    const person = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { id: true, email: true, locale: true },
    });
    await record(tx, {
      verb: "commitment.nudged",
      ...{ actor: SYSTEM, at, eventId, subjectId: userId },
      params: { userId, term, nightId, commitmentIds },
      recipients: [toPerson(person)],
    });
  });
}

/** Those of these commitments that the person was not asked about yet, in the order in which all processes claim them. */
async function claim(tx: Tx, { userId, term, nightId }: DueNudge, ids: string[]) {
  const claimed = new Set<string>();
  const ask = (purpose: string, about: string[]) =>
    once(tx, purpose, userId, async () => {
      for (const id of about) claimed.add(id);
      return { commitments: about.length };
    });
  if (nightId) await ask(purposeOf(term, nightId), ids);
  else for (const id of ids) await ask(purposeOf(term, id), [id]);
  return [...claimed];
}
