import { record } from "@/lib/activity/record";
import type { Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { recordNightChanged } from "@/lib/phases/next-night-mutations";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { lockEventForEdit } from "./queries";
import { type PublishRefusal, publishing } from "./rules";

/** Publishes the event and its meetup from afar; cities are published by their hosts. */
export async function publishEvent(
  viewer: Person,
  { eventId }: { eventId: string },
): Promise<Outcome<{ slug: string }, PublishRefusal>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const event = await lockEventForEdit(tx, viewer, eventId);
    const decided = publishing(event, at);
    if (decided === "already") return { ok: true, slug: event.slug };
    if (decided !== "publish") return { ok: false, reason: decided };

    await tx.event.update({
      where: { id: eventId },
      data: { status: "published", publishedAt: at, revision: { increment: 1 } },
    });
    await tx.meetup.updateMany({
      where: { eventId, kind: "afar", status: "proposed" },
      data: { status: "published", publishedAt: at, revision: { increment: 1 } },
    });
    const about = { actor: actorOf(viewer), at, eventId };
    await record(tx, { verb: "event.published", ...about });
    await recordNightChanged(tx, about);
    return { ok: true, slug: event.slug };
  });
}
