import { record } from "@/lib/activity/record";
import { idempotencyKey, once } from "@/lib/kernel/once";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { meetupRights } from "@/lib/meetups/queries";
import type { EveningRefusal } from "@/lib/phases/evening-rules";
import { db, type Tx } from "@/lib/platform/db/client";
import { toLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { mayReport } from "./policy";
import { reportRefusal } from "./rules";
import type { HideReport, ReportInput } from "./schema";

/** Publishes what a host says. The same form sent twice is one report; another text of that form is refused. */
export async function writeReport(
  viewer: Person,
  { meetupId, key, text, language }: ReportInput,
): Promise<Outcome<object, EveningRefusal | "already-sent">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const eventId = await requireReporter(tx, viewer, meetupId);
    const reason = reportRefusal(await evening(tx, meetupId), at);
    if (reason) return { ok: false, reason };
    const content = idempotencyKey(meetupId, text, language);
    const written = await once(tx, "report", idempotencyKey(viewer.id, key), async () => {
      const by = { writtenById: viewer.id, writtenByName: viewer.name };
      const data = { meetupId, text, language, ...by, createdAt: at };
      const { id } = await tx.report.create({ data, select: { id: true } });
      const about = { at, actor: actorOf(viewer), eventId, meetupId, subjectId: id };
      await record(tx, { verb: "report.written", ...about });
      return { content };
    });
    return written.content === content ? { ok: true } : { ok: false, reason: "already-sent" };
  });
}

/** Takes a report off all pages, or puts it back. */
export async function hideReport(
  viewer: Person,
  { reportId: id, hidden }: HideReport,
): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const report = await tx.report.findUnique({ where: { id }, select: { meetupId: true } });
    if (!report) throw new NotFound("report");
    const { meetupId } = report;
    const eventId = await requireReporter(tx, viewer, meetupId);
    const changed = await tx.report.updateMany({
      where: { id, hiddenAt: hidden ? null : { not: null } },
      data: { hiddenAt: hidden ? at : null, hiddenByName: hidden ? viewer.name : null },
    });
    if (changed.count === 0) return { ok: true };
    const about = { at, actor: actorOf(viewer), eventId, meetupId, subjectId: id };
    await record(tx, { verb: hidden ? "report.hidden" : "report.shown", ...about });
    return { ok: true };
  });
}

async function requireReporter(tx: Tx, viewer: Person, meetupId: string): Promise<string> {
  const rights = await meetupRights(tx, meetupId);
  if (!mayReport(viewer, rights)) throw new NotFound("meetup");
  return rights.eventId;
}

async function evening(tx: Tx, id: string) {
  const select = { status: true, localDate: true, timeZone: true } as const;
  const meetup = await tx.meetup.findUniqueOrThrow({ where: { id }, select });
  return { ...meetup, localDate: toLocalDate(meetup.localDate) };
}
