import { record } from "@/lib/activity/record";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { recordNightChanged } from "@/lib/phases/next-night-mutations";
import { changesNextNights } from "@/lib/phases/next-night-rules";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { mayFillEvent } from "./policy";
import { lockedEvent } from "./queries";
import { translationsToSave } from "./rules";
import type { FillEvent } from "./schema";

/** Fills texts that an event has in only one language, without overwriting. */
export async function fillEvent(
  viewer: Person,
  { eventId, ...typed }: FillEvent,
): Promise<Outcome<object, "filled-meanwhile">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const event = await lockedEvent(tx, eventId);
    const hosts = await tx.meetupRole.findMany({
      where: { meetup: { eventId }, role: "host" },
      select: { userId: true },
    });
    const hostIds = hosts.map((host) => host.userId);
    if (!mayFillEvent(viewer, { ...event, hostIds })) throw new NotFound("event");

    const translations = translationsToSave(event, typed);
    if (translations === "stale") return { ok: false, reason: "filled-meanwhile" };
    if (Object.keys(translations).length === 0) return { ok: true };
    await tx.event.update({
      where: { id: eventId },
      data: { ...translations, revision: { increment: 1 } },
    });
    const about = { actor: actorOf(viewer), at, eventId };
    await record(tx, { verb: "event.filled", ...about });
    if (changesNextNights(event, { ...event, ...translations }))
      await recordNightChanged(tx, about);
    return { ok: true };
  });
}
