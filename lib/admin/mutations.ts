import { record } from "@/lib/activity/record";
import { lockedEvent } from "@/lib/events/queries";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { mayAdminister } from "./policy";
import type { Listing } from "./schema";

/** Lists a published event on home, in feeds and in the sitemap, or removes it. */
export async function setListed(
  viewer: Person,
  { eventId, listed }: Listing,
): Promise<Outcome<object, "not-published">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const admin = await tx.user.findUnique({
      where: { id: viewer.id },
      select: { isAdmin: true, suspendedAt: true },
    });
    const current = admin && { ...viewer, isAdmin: admin.isAdmin, suspended: !!admin.suspendedAt };
    if (!mayAdminister(current)) throw new NotFound("admin");
    const event = await lockedEvent(tx, eventId);
    if (event.status !== "published") return { ok: false, reason: "not-published" };
    if ((event.listedAt !== null) === listed) return { ok: true };
    await tx.event.update({ where: { id: eventId }, data: { listedAt: listed ? at : null } });
    const verb = listed ? "event.listed" : "event.unlisted";
    await record(tx, { verb, actor: actorOf(viewer), at, eventId });
    return { ok: true };
  });
}
