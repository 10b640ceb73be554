import { notifyAttendees } from "@/lib/activity/notify";
import { clockFor } from "@/lib/events/usual-times-rules";
import { holds } from "@/lib/kernel/is-unchanged";
import { InvalidField, type Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { fromLocalDate, toLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { tzdbVersion } from "@/lib/platform/time/zones";
import { edit } from "./mutations";
import type { TimesInput } from "./schema";
import { planTimes, timeChanges } from "./time-rules";

type Changed = Outcome<{ notifiedCount: number }, "stale" | "meetup-canceled">;

const known = {
  kind: true,
  status: true,
  localDate: true,
  startsLocal: true,
  endsLocal: true,
  startsChoice: true,
  endsChoice: true,
  timeZone: true,
  stripPlace: true,
  startsAt: true,
  endsAt: true,
  rsvpsCloseAt: true,
  city: { select: { nameEn: true, nameFr: true } },
  event: { select: { localDate: true } },
} as const;

/** Another date or other times, by the meetup's own clock, or from afar by another one. The locale words a fault of the clocks. */
export async function changeTimes(
  viewer: Person,
  input: TimesInput,
  locale: Locale,
): Promise<Changed> {
  const at = await now();
  const { meetupId, revision } = input;
  const planned = async (tx: Tx) => {
    const before = await tx.meetup.findUniqueOrThrow({ where: { id: meetupId }, select: known });
    const clock = clockFor(before, input.timeZone);
    if (!clock) throw new InvalidField("timeZone", "choose-one");
    const night = toLocalDate(before.event.localDate);
    const plan = planTimes(before, { ...input, ...clock }, night, at, locale);
    return { before, clock, plan };
  };
  const isKept = async (tx: Tx) => {
    const { before, clock, plan } = await planned(tx);
    const kept = { ...before, localDate: toLocalDate(before.localDate) };
    return plan.ok && holds(kept, { ...plan.times, ...clock });
  };
  const write = async (tx: Tx): Promise<Changed> => {
    const { before, clock, plan } = await planned(tx);
    if (!plan.ok) throw new InvalidField(plan.field, plan.code, plan.params);
    const changes = timeChanges(
      { ...before, localDate: toLocalDate(before.localDate) },
      plan.times,
    );
    const retold = changes.length > 0 || clock.timeZone !== before.timeZone;
    const next = revision + 1;
    await tx.meetup.update({
      where: { id: meetupId },
      data: {
        ...plan.times,
        ...clock,
        localDate: fromLocalDate(plan.times.localDate),
        tzdbVersion: tzdbVersion(),
        revision: next,
        ...(retold && { calendarSequence: { increment: 1 } }),
      },
    });
    if (changes.length === 0 || before.status !== "published")
      return { ok: true, notifiedCount: 0 };
    const news = "meetup-changed";
    const notifiedCount = await notifyAttendees(tx, {
      meetupId,
      to: ["going", "waitlisted"],
      key: next,
      news,
      changes,
    });
    return { ok: true, notifiedCount };
  };
  return edit(viewer, input, { write, isKept, done: { notifiedCount: 0 } });
}
