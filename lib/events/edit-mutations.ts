import type { Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { lockEventSeats } from "@/lib/seating/locks";
import { editFacts } from "./facts-mutations";
import type { EditEvent } from "./schema";
import { moveStream } from "./stream-mutations";

type Edited = { slug: string; readdressed: boolean; notifiedCount: number };

/** Changes what an event says, and tells those going from afar where the stream is. */
export async function editEvent(
  viewer: Person,
  input: EditEvent,
  locale: Locale,
): Promise<Outcome<Edited, "stale" | "event-canceled">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    await lockEventSeats(tx, input.eventId, "shared");
    const outcome = await editFacts(tx, viewer, input, locale, at);
    if (!outcome.ok) return outcome;
    const { before, ...edited } = outcome;
    const moved = before.streamUrl !== input.streamUrl;
    const notifiedCount = moved ? await moveStream(tx, input, before.streamUrl, at) : 0;
    return { ...edited, notifiedCount };
  });
}
