import { record } from "@/lib/activity/record";
import { lockEventForEdit } from "@/lib/events/queries";
import type { Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { closedReason } from "./lock-queries";
import { citiesToAsk } from "./missing-queries";
import { recipientsOf } from "./recipient-queries";
import type { NobodyToMail, RoundUpRefusal } from "./rules";
import type { RoundUpInput } from "./schema";

type AskRefusal = RoundUpRefusal | "asked-today" | "nobody-to-ask";

/** Mails the hosts of the cities of which nobody has written, each city at most once a day by its own date. */
export async function askForReflections(
  viewer: Person,
  { eventId }: RoundUpInput,
): Promise<Outcome<{ asked: number }, AskRefusal>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const event = await lockEventForEdit(tx, viewer, eventId);
    const reason = await closedReason(tx, event, at);
    if (reason) return { ok: false, reason };
    const { toAsk, isAskedToday } = await citiesToAsk(tx, eventId, at);
    if (toAsk.length === 0)
      return { ok: false, reason: isAskedToday ? "asked-today" : "nobody-to-ask" };
    const about = { at, actor: actorOf(viewer), eventId };
    const entries = toAsk.map(({ id, occasion, recipients }) => ({
      ...{ verb: "meetup.hosts-asked-to-reflect" as const, ...about, meetupId: id, subjectId: id },
      ...{ occasion, recipients },
    }));
    await record(tx, ...entries);
    return { ok: true, asked: toAsk.flatMap(({ recipients }) => recipients).length };
  });
}

type MailRefusal = "event-canceled" | "not-published" | NobodyToMail;

/** Mails the published round-up to those who agreed to it, to each person once. */
export async function mailRoundUp(
  viewer: Person,
  { eventId }: RoundUpInput,
): Promise<Outcome<{ mailed: number }, MailRefusal>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const event = await lockEventForEdit(tx, viewer, eventId);
    if (event.status === "canceled") return { ok: false, reason: "event-canceled" };
    const where = { eventId, publishedAt: { not: null } };
    if ((await tx.roundUp.count({ where })) === 0) return { ok: false, reason: "not-published" };
    const { recipients, ifNobody } = await recipientsOf(tx, eventId);
    if (recipients.length === 0) return { ok: false, reason: ifNobody };
    await record(tx, {
      ...{ verb: "round-up.mailed", at, actor: actorOf(viewer), eventId, subjectId: eventId },
      ...{ recipients, occasion: eventId },
    });
    return { ok: true, mailed: recipients.length };
  });
}
