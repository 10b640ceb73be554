import { toPerson } from "@/lib/activity/audience-queries";
import { record } from "@/lib/activity/record";
import { once } from "@/lib/kernel/once";
import { SYSTEM } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { forEachDue } from "@/lib/platform/jobs/for-each-due";
import { now } from "@/lib/platform/time/now";
import { type DueNudge, dueNudges, openSince } from "./queries";
import { purposeOf } from "./rules";

/** Asks those who work on something open how it is going: after two weeks, and a week before the next night. */
export async function sendDueNudges(): Promise<void> {
  const at = await now();
  await forEachDue(await dueNudges(at), (nudge) => send(nudge, at));
}

/** Without the commitments' locks: what ends meanwhile is left out of the mail when it is sent. */
async function send(nudge: DueNudge, at: Date): Promise<void> {
  const { userId, term, eventId, nightId } = nudge;
  await db.$transaction((tx) =>
    once(tx, purposeOf(term, nightId ?? eventId), userId, async () => {
      const commitmentIds = await openSince(tx, nudge);
      const person = await tx.user.findUniqueOrThrow({
        where: { id: userId },
        select: { id: true, email: true, locale: true },
      });
      const about = { actor: SYSTEM, at, eventId, subjectId: userId };
      const params = { userId, term, nightId, commitmentIds };
      await record(tx, {
        verb: "commitment.nudged",
        ...about,
        params,
        recipients: [toPerson(person)],
      });
      return { commitments: commitmentIds.length };
    }),
  );
}
