import { record } from "@/lib/activity/record";
import { InvalidField, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import { fromLocalDate, toLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { tzdbVersion } from "@/lib/platform/time/zones";
import { clockFor } from "@/lib/schedule/usual-times-rules";
import { calendarChange } from "@/lib/seating/rules";
import { editMeetup } from "./edit-mutations";
import type { TimesInput } from "./schema";
import { planTimes, timeChanges } from "./time-rules";

type Changed = Outcome<{ notifiedCount: number }, "stale" | "meetup-canceled">;

const known = {
  kind: true,
  status: true,
  localDate: true,
  startsLocal: true,
  endsLocal: true,
  timeZone: true,
  stripPlace: true,
  startsAt: true,
  endsAt: true,
  rsvpsCloseAt: true,
  city: { select: { nameEn: true, nameFr: true } },
  event: { select: { localDate: true } },
} as const;

/** Changes date and times in the meetup's time zone; the meetup from afar may choose another zone. */
export async function changeTimes(viewer: Person, input: TimesInput): Promise<Changed> {
  const at = await now();
  const { meetupId, revision } = input;
  return editMeetup(viewer, "meetup-times", input, async (tx, eventId) => {
    const { before, clock, times } = await plannedTimes(tx, input, at);
    const changes = timeChanges(before, times);
    const isCorrected = changes.length > 0 || clock.timeZone !== before.timeZone;
    await tx.meetup.update({
      where: { id: meetupId },
      data: {
        ...times,
        ...clock,
        localDate: fromLocalDate(times.localDate),
        tzdbVersion: tzdbVersion(),
        revision: revision + 1,
        ...(isCorrected && calendarChange(at)),
      },
    });
    const notifies = changes.length > 0 && before.status === "published";
    const notifiedCount = await record(tx, {
      verb: notifies ? "meetup.times-changed" : "meetup.times-edited",
      ...{ actor: actorOf(viewer), at, eventId, meetupId, subjectId: meetupId },
      params: { changes },
    });
    return { ok: true, notifiedCount };
  });
}

async function plannedTimes(tx: Tx, input: TimesInput, at: Date) {
  const row = await tx.meetup.findUniqueOrThrow({
    where: { id: input.meetupId },
    select: known,
  });
  const before = { ...row, localDate: toLocalDate(row.localDate) };
  const clock = clockFor(before, input.timeZone);
  if (!clock) throw new InvalidField("timeZone", "choose-one");
  const night = toLocalDate(before.event.localDate);
  const plan = planTimes(before, { ...input, ...clock }, night, at);
  if (!plan.ok) throw new InvalidField(plan.field, plan.code, plan.params);
  return { before, clock, times: plan.times };
}
