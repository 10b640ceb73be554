import { record } from "@/lib/activity/record";
import type { Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { lockEventForEdit } from "./queries";

/** Deletes a draft, which only its organizers and hosts ever saw. */
export async function deleteDraft(
  viewer: Person,
  { eventId }: { eventId: string },
): Promise<Outcome<object, "already-published">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    if ((await tx.event.count({ where: { id: eventId } })) === 0) return { ok: true };
    const event = await lockEventForEdit(tx, viewer, eventId);
    if (event.status !== "draft") return { ok: false, reason: "already-published" };
    // The mail cannot look up a deleted event, so it carries the names.
    const { titleEn, titleFr, hashtag } = event;
    await record(tx, {
      verb: "event.draft-deleted",
      actor: actorOf(viewer),
      at,
      eventId,
      params: { titleEn, titleFr, hashtag },
      except: [viewer.id],
    });
    await tx.event.delete({ where: { id: eventId } });
    return { ok: true };
  });
}
