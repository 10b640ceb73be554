import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { mayFillEvent } from "./policy";
import { lockedEvent } from "./queries";
import { fillWords } from "./rules";
import type { FillEvent } from "./schema";

/** A host says in the other language what an event says in only one; nothing is overwritten. */
export async function fillEvent(
  viewer: Person,
  { eventId, ...typed }: FillEvent,
): Promise<Outcome<object, "filled-meanwhile">> {
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
    if (Object.keys(words).length > 0)
      await tx.event.update({
        where: { id: eventId },
        data: { ...words, revision: { increment: 1 } },
      });
    return { ok: true };
  });
}
