import { toPerson } from "@/lib/activity/audience-queries";
import { record } from "@/lib/activity/record";
import { mailedSince, toldSince } from "@/lib/comments/rules";
import { SYSTEM } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { forEachDue } from "@/lib/platform/jobs/for-each-due";
import { now, realNow } from "@/lib/platform/time/now";
import { lockPerson } from "@/lib/seating/locks";
import { dueQueueMails, type QueueMail } from "./queries";

const AT_ONCE = 200;

/** Mails whoever decides on what waits or was reported, each at most once a day for an event. */
export async function sendQueueMails(): Promise<void> {
  const since = { mailed: mailedSince(realNow()), opened: toldSince(await now()) };
  const due = await dueQueueMails(db, since, { most: AT_ONCE });
  await forEachDue(due, (one) => sendQueueMail(one));
}

async function sendQueueMail(only: QueueMail): Promise<void> {
  const at = await now();
  await db.$transaction(async (tx) => {
    // Of two workers, the second one finds the first one's mail.
    await lockPerson(tx, only.userId);
    const since = { mailed: mailedSince(realNow()), opened: toldSince(at) };
    const [due] = await dueQueueMails(tx, since, { only, most: 1 });
    if (!due) return;
    const { userId, eventId } = due;
    const person = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { id: true, email: true, locale: true },
    });
    const mail = { recipients: [toPerson(person)], params: { userId } };
    const about = { actor: SYSTEM, at, eventId, subjectId: userId };
    await record(tx, { verb: "comment.queue-mailed", ...about, ...mail });
  });
}
