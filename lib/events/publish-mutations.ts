import { audit } from "@/lib/activity/audit";
import type { Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { lockEventForEdit } from "./queries";
import { type PublishRefusal, publishing } from "./rules";

/** Opens the event at its address, and its meetup from afar with it; each city opens when it is ready. */
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
    const entry = { action: "publish", subject: "event", subjectId: eventId, eventId } as const;
    await audit(tx, viewer, entry, at);
    return { ok: true, slug: event.slug };
  });
}
