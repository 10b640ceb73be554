import { record } from "@/lib/activity/record";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { mayFillEvent } from "./policy";
import { lockedEvent } from "./queries";
import { fillWords } from "./rules";
import type { FillEvent } from "./schema";

/** A host says in the other language what an event says in only one; nothing is overwritten. */
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

    const words = fillWords(event, typed);
    if (words === "stale") return { ok: false, reason: "filled-meanwhile" };
    if (Object.keys(words).length === 0) return { ok: true };
    await tx.event.update({
      where: { id: eventId },
      data: { ...words, revision: { increment: 1 } },
    });
    await record(tx, { verb: "event.filled", actor: actorOf(viewer), at, eventId });
    return { ok: true };
  });
}
