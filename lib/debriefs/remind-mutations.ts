import { record } from "@/lib/activity/record";
import { lockEventForEdit } from "@/lib/events/queries";
import type { Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { citiesToRemind } from "./organizer-queries";
import type { RemindDebriefs } from "./schema";

type Refusal = "event-canceled" | "reminded-today" | "nobody-to-remind";

/** Mails the hosts of the cities that have not answered, each city at most once a day by its own date. */
export async function remindDebriefs(
  viewer: Person,
  { eventId }: RemindDebriefs,
): Promise<Outcome<{ reminded: number }, Refusal>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const event = await lockEventForEdit(tx, viewer, eventId);
    if (event.status === "canceled") return { ok: false, reason: "event-canceled" };
    const { toRemind, isRemindedToday } = await citiesToRemind(tx, eventId, at);
    if (toRemind.length === 0)
      return { ok: false, reason: isRemindedToday ? "reminded-today" : "nobody-to-remind" };
    const about = { at, actor: actorOf(viewer), eventId };
    const entries = toRemind.map(({ id, occasion, recipients }) => ({
      ...{ verb: "meetup.debrief-asked" as const, ...about, meetupId: id, subjectId: id },
      ...{ occasion, recipients },
    }));
    await record(tx, ...entries);
    return { ok: true, reminded: toRemind.reduce((sum, one) => sum + one.recipients.length, 0) };
  });
}
