import { record } from "@/lib/activity/record";
import { once } from "@/lib/kernel/once";
import { SYSTEM } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { forEachDue } from "@/lib/platform/jobs/for-each-due";
import { toLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { isDayBefore } from "@/lib/reminders/rules";
import { isPublic } from "@/lib/talks/queries";

/** Further than the morning of the day before, in whatever zone. */
const WITHIN_MS = 3 * 86_400_000;
const PURPOSE = "reminder:speaker";

/** The speakers of public line-ups, who are there to be mailed. */
const speaking = {
  ...isPublic,
  proposer: { suspendedAt: null },
  meetup: { ...isPublic.meetup, event: { status: "published" } },
} satisfies Prisma.TalkWhereInput;

/** Mails the speakers the day before: once for each talk, and for its meetup's date. */
export async function sendDueSpeakerReminders(): Promise<void> {
  const at = await now();
  const startsAt = { gt: at, lt: new Date(at.getTime() + WITHIN_MS) };
  const talks = await db.talk.findMany({
    where: { ...speaking, meetup: { ...speaking.meetup, startsAt } },
    select: {
      id: true,
      meetup: {
        select: { id: true, eventId: true, localDate: true, timeZone: true, startsAt: true },
      },
    },
    orderBy: [{ meetup: { startsAt: "asc" } }, { id: "asc" }],
  });
  const due = talks
    .map(({ id: talkId, meetup: { id: meetupId, localDate, ...meetup } }) => ({
      ...{ ...meetup, talkId, meetupId, localDate: toLocalDate(localDate) },
    }))
    .filter((meetup) => isDayBefore(meetup, at))
    .map(({ talkId, meetupId, eventId, localDate }) => ({
      ...{ talkId, meetupId, eventId },
      key: `${talkId} ${localDate}`,
    }));
  const sent = await db.idempotencyKey.findMany({
    where: { purpose: PURPOSE, key: { in: due.map(({ key }) => key) } },
    select: { key: true },
  });
  const isSent = new Set(sent.map(({ key }) => key));
  await forEachDue(
    due.filter(({ key }) => !isSent.has(key)),
    (one) => remind(one, at),
  );
}

type Due = { talkId: string; meetupId: string; eventId: string; key: string };

async function remind({ talkId: subjectId, key, ...night }: Due, at: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    if ((await tx.talk.count({ where: { id: subjectId, ...speaking } })) === 0) return;
    await once(tx, PURPOSE, key, async () => {
      const about = { actor: SYSTEM, at, ...night, subjectId };
      return { mails: await record(tx, { verb: "talk.speaker-reminded", ...about }) };
    });
  });
}
