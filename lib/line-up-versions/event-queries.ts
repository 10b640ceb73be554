import { checkEventDesk } from "@/lib/events/queries";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { draftLineUpsOf } from "@/lib/slots/line-up-queries";

/** All cities' line-ups for the event's organizers, and the clock of its stream. */
export async function lineUpsForOrganizers(viewer: Person | null, eventId: string) {
  await checkEventDesk(viewer, eventId);
  const [cities, afar] = await Promise.all([
    draftLineUpsOf(eventId),
    db.meetup.findFirst({
      where: { eventId, kind: "afar", status: { not: "canceled" } },
      select: { timeZone: true },
    }),
  ]);
  return { cities, streamZone: afar?.timeZone ?? null };
}
