import { record } from "@/lib/activity/record";
import { once } from "@/lib/kernel/once";
import { SYSTEM } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { forEachDue } from "@/lib/platform/jobs/for-each-due";
import { now } from "@/lib/platform/time/now";
import { type DueReminder, decksToRemind, isStillMissing } from "./reminder-queries";

/** Mails the speakers whose slides are missing: a week and a day before the deadline, each once for its date. */
export async function sendDueDeckReminders(): Promise<void> {
  const at = await now();
  await forEachDue(await decksToRemind(at), (due) => remind(due, at));
}

async function remind({ talkId, eventId, meetupId, purpose, key }: DueReminder, at: Date) {
  await db.$transaction(async (tx) => {
    if (!(await isStillMissing(tx, talkId))) return;
    await once(tx, purpose, key, async () => {
      const about = { actor: SYSTEM, at, eventId, meetupId, subjectId: talkId };
      return { mails: await record(tx, { verb: "deck.asked", ...about }) };
    });
  });
}
