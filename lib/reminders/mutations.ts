import { type Recipient, toAttendee } from "@/lib/activity/audience-queries";
import { record } from "@/lib/activity/record";
import { doorStateIn } from "@/lib/door/queries";
import { mayMailManyUnconfirmed } from "@/lib/kernel/limits";
import { once } from "@/lib/kernel/once";
import { SYSTEM } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { env } from "@/lib/platform/env";
import { forEachDue } from "@/lib/platform/jobs/for-each-due";
import { toLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { dueReminders, type Reminder, type Reminding, VERBS } from "./rules";

const TO_HOSTS: Reminder[] = ["noon", "count", "debrief"];

/** Further than any reminder from its meetup's start or end. */
const WITHIN_MS = 16 * 86_400_000;

const select = {
  id: true,
  eventId: true,
  kind: true,
  localDate: true,
  timeZone: true,
  startsAt: true,
  endsAt: true,
  reconfirmDays: true,
  debrief: { select: { wentWell: true, toChange: true, forNextHost: true } },
  _count: { select: { headCounts: { where: { voidedAt: null } } } },
} satisfies Prisma.MeetupSelect;

type Row = Prisma.MeetupGetPayload<{ select: typeof select }>;

const reminding = (row: Row): Reminding => ({
  ...row,
  localDate: toLocalDate(row.localDate),
  isCounted: row._count.headCounts > 0,
  isDebriefed: Object.values(row.debrief ?? {}).some((answer) => answer !== null),
});

const OPEN = { status: "published", event: { status: "published" } } as const;

/** Mails what is due, each once for a meetup's date: after a change of date it is due again. */
export async function sendDueReminders(): Promise<void> {
  const at = await now();
  const near = {
    startsAt: { lt: new Date(at.getTime() + WITHIN_MS) },
    endsAt: { gt: new Date(at.getTime() - WITHIN_MS) },
  };
  const rows = await db.meetup.findMany({ where: { ...OPEN, ...near }, select });
  const due = rows.flatMap((row) =>
    dueReminders(reminding(row), at).map((reminder) => ({
      row,
      reminder,
      ...keyOf(reminder, row),
    })),
  );
  const sent = await db.idempotencyKey.findMany({
    where: { OR: due.map(({ purpose, key }) => ({ purpose, key })) },
    select: { purpose: true, key: true },
  });
  const isSent = new Set(sent.map(({ purpose, key }) => `${purpose} ${key}`));
  const unsent = due.filter(({ purpose, key }) => !isSent.has(`${purpose} ${key}`));
  await forEachDue(unsent, ({ row, reminder }) => remind(row.id, reminder, at));
}

const keyOf = (reminder: Reminder, { id, localDate }: Row) => ({
  purpose: `reminder:${reminder}`,
  key: `${id} ${toLocalDate(localDate)}`,
});

/** Without the meetup's lock, for which RSVPs would wait: a mail that a cancellation overtakes is not sent. */
async function remind(meetupId: string, reminder: Reminder, at: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const row = await tx.meetup.findUnique({ where: { id: meetupId, ...OPEN }, select });
    if (!row || !dueReminders(reminding(row), at).includes(reminder)) return;
    const { purpose, key } = keyOf(reminder, row);
    await once(tx, purpose, key, async () => {
      const about = { actor: SYSTEM, at, eventId: row.eventId, meetupId, subjectId: meetupId };
      const recipients = TO_HOSTS.includes(reminder)
        ? {}
        : { recipients: await attendees(tx, row, reminder) };
      if (reminder === "reconfirm") await markAsked(tx, meetupId, at);
      const silent = reminder === "debrief" && (await isDebriefAsked(tx, meetupId));
      const mails = await record(tx, { verb: VERBS[reminder], ...about, ...recipients, silent });
      return { mails };
    });
  });
}

/** By an organizer, before the morning's mail. */
async function isDebriefAsked(tx: Tx, meetupId: string): Promise<boolean> {
  return (await tx.email.count({ where: { kind: "debrief-ask", meetupId } })) > 0;
}

/** Also those whose address may get no mail: their card asks them. */
async function markAsked(tx: Tx, meetupId: string, at: Date): Promise<void> {
  await tx.rsvp.updateMany({
    where: { meetupId, status: "going", isDuplicate: false },
    data: { reconfirmAskedAt: at, reconfirmedAt: null },
  });
}

/**
 * Everyone who is going, or who waits in vain; the morning after, where people were checked in, they alone. Somebody
 * else may have typed an unconfirmed address: it is reminded if it may get a mail, but not asked what stayed with it.
 */
async function attendees(tx: Tx, { id }: Row, reminder: Reminder): Promise<Recipient[]> {
  const user = { suspendedAt: null, ...(await isReal(tx)) };
  const status = reminder === "stayed-full" ? "waitlisted" : "going";
  const rsvps = await tx.rsvp.findMany({
    where: { meetupId: id, status, isDuplicate: false, user },
    select: { id: true, locale: true, confirmedAt: true, user: { select: { email: true } } },
    orderBy: { user: { email: "asc" } },
  });
  const unconfirmed = rsvps.filter(({ confirmedAt }) => confirmedAt === null);
  const asked = reminder === "morning-after" ? [] : unconfirmed;
  const within = await mayMailManyUnconfirmed(
    tx,
    asked.map(({ user }) => ({ meetupId: id, address: user.email })),
  );
  const came = reminder === "morning-after" ? (await doorStateIn(tx, id)).admitted : new Map();
  return rsvps
    .filter((rsvp) => came.size === 0 || came.has(rsvp.id))
    .filter(({ confirmedAt, user }) => confirmedAt !== null || within.has(user.email))
    .map(toAttendee);
}

/** The mail of the demo's made-up people would bury the visitor's. */
async function isReal(tx: Tx): Promise<Prisma.UserWhereInput> {
  if (!env().demo) return {};
  const where = { id: 1, demo: true };
  const demo = await tx.installation.findUnique({ where, select: { seededAt: true } });
  return demo?.seededAt ? { createdAt: { gte: demo.seededAt } } : {};
}
