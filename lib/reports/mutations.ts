import { type Entry, record } from "@/lib/activity/record";
import type { Verb } from "@/lib/activity/verbs";
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

type Refusal = EveningRefusal | "already-sent" | "photo-gone";
type Written = Outcome<{ content: string }, "photo-gone">;

/**
 * Publishes what a host says, with the photo that belongs to it. The same form sent twice is one report; another text
 * of that form is refused.
 */
export async function writeReport(
  viewer: Person,
  input: ReportInput,
): Promise<Outcome<object, Refusal>> {
  const at = await now();
  const { meetupId, key, text, language, photoId, description } = input;
  return db.$transaction(async (tx) => {
    const eventId = await requireReporter(tx, viewer, meetupId);
    const reason = reportRefusal(await evening(tx, meetupId), at);
    if (reason) return { ok: false, reason };
    const content = idempotencyKey(meetupId, text, language, photoId, description);
    const formKey = idempotencyKey(viewer.id, key);
    const written = await once<Written>(tx, "report", formKey, async () => {
      if (photoId && !(await publishPhotoOfReport(tx, input, at)))
        return { ok: false, reason: "photo-gone" };
      const by = { writtenById: viewer.id, writtenByName: viewer.name };
      const data = { meetupId, text, language, photoId, ...by, createdAt: at };
      const { id } = await tx.report.create({ data, select: { id: true } });
      const about = { at, actor: actorOf(viewer), eventId, meetupId };
      await record(
        tx,
        { verb: "report.written", ...about, subjectId: id },
        ...photoEntry("photo.published", about, photoId),
      );
      return { ok: true, content };
    });
    if (!written.ok) return written;
    return written.content === content ? { ok: true } : { ok: false, reason: "already-sent" };
  });
}

const photoEntry = (
  verb: Verb,
  about: Pick<Entry, "at" | "actor" | "eventId" | "meetupId">,
  photoId: string | null,
): Entry[] => (photoId ? [{ verb, ...about, subjectId: photoId }] : []);

/** False unless it is a draft of the meetup. */
async function publishPhotoOfReport(
  tx: Tx,
  { meetupId, photoId, description, language }: ReportInput,
  at: Date,
): Promise<boolean> {
  const published = await tx.photo.updateMany({
    where: { id: photoId ?? "", meetupId, publishedAt: null },
    data: { description, locale: language, publishedAt: at },
  });
  return published.count > 0;
}

/** Takes a report off all pages, with its photo, or puts both back. */
export async function hideReport(
  viewer: Person,
  { reportId: id, hidden }: HideReport,
): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const select = { meetupId: true, hiddenAt: true, photoId: true } as const;
    const report = await tx.report.findUnique({ where: { id }, select });
    if (!report) throw new NotFound("report");
    const { meetupId, photoId } = report;
    const eventId = await requireReporter(tx, viewer, meetupId);
    const state = { hiddenAt: hidden ? at : null, hiddenByName: hidden ? viewer.name : null };
    const changed = await tx.report.updateMany({
      where: { id, hiddenAt: hidden ? null : { not: null } },
      data: state,
    });
    if (changed.count === 0) return { ok: true };
    // A photo that was hidden by itself stays hidden.
    const before = hidden ? null : report.hiddenAt;
    const photo = await tx.photo.updateMany({
      where: { report: { id }, publishedAt: { not: null }, hiddenAt: before },
      data: state,
    });
    const about = { at, actor: actorOf(viewer), eventId, meetupId };
    await record(
      tx,
      { verb: hidden ? "report.hidden" : "report.shown", ...about, subjectId: id },
      ...photoEntry(
        hidden ? "photo.hidden" : "photo.restored",
        about,
        photo.count > 0 ? photoId : null,
      ),
    );
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
