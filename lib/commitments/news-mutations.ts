import { toPerson } from "@/lib/activity/audience-queries";
import { record } from "@/lib/activity/record";
import { SYSTEM } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { forEachDue } from "@/lib/platform/jobs/for-each-due";
import { now, realNow } from "@/lib/platform/time/now";
import { lockPerson } from "@/lib/seating/locks";
import { newsBefore } from "./rules";

/** More wait for the next day's mail. */
const NOTES_IN_A_MAIL = 10;

const WAITING = {
  mailedAt: null,
  note: { withdrawnAt: null, commitment: { withdrawnAt: null } },
} satisfies Prisma.CommitmentNewsWhereInput;

/** Those with news, and none mailed for a day. */
const mayBeMailed = (at: Date): Prisma.UserWhereInput => ({
  suspendedAt: null,
  emailVerified: { not: null },
  commitmentNews: { none: { mailedAt: { gt: newsBefore(at) } } },
});

/** Mails the owners of commitments what the others noted: the first at once, the rest at most once a day. */
export async function sendDueCommitmentNews(): Promise<void> {
  const due = await db.commitmentNews.findMany({
    where: { ...WAITING, user: mayBeMailed(realNow()) },
    select: { userId: true },
    distinct: ["userId"],
  });
  await forEachDue(due, ({ userId }) => sendNews(userId));
}

async function sendNews(userId: string): Promise<void> {
  const at = await now();
  await db.$transaction(async (tx) => {
    await lockPerson(tx, userId);
    const mailedAt = realNow();
    const user = await tx.user.findFirst({
      where: { id: userId, ...mayBeMailed(mailedAt) },
      select: { id: true, email: true, locale: true },
    });
    const notes = user ? await waitingNotes(tx, userId) : [];
    const [first] = notes;
    if (!user || !first) return;
    const noteIds = notes.map(({ id }) => id);
    await tx.commitmentNews.updateMany({
      where: { userId, noteId: { in: noteIds } },
      data: { mailedAt },
    });
    const { eventId } = first.commitment;
    const about = { actor: SYSTEM, at, eventId, subjectId: userId };
    const recipients = [toPerson(user)];
    const mail = { recipients, params: { userId, noteIds } };
    await record(tx, { verb: "commitment.news-mailed", ...about, ...mail });
  });
}

async function waitingNotes(tx: Tx, userId: string) {
  const news = await tx.commitmentNews.findMany({
    where: { userId, ...WAITING },
    select: { note: { select: { id: true, commitment: { select: { eventId: true } } } } },
    orderBy: { note: { createdAt: "asc" } },
    take: NOTES_IN_A_MAIL,
  });
  return news.map(({ note }) => note);
}
