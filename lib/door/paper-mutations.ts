import { idempotencyKey, once } from "@/lib/kernel/once";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { lockMeetup } from "@/lib/seating/locks";
import { appendEvents, type NewDoorEvent } from "./append-mutations";
import { mayRunDoor } from "./policy";
import { doorList, doorMeetup, doorStateIn } from "./queries";
import type { Paper } from "./schema";

/**
 * Takes in what was ticked on paper. Who is in already, also a guest, stays in, once. Paper has no times: it happened at doors, or
 * now if they are not open yet.
 */
export async function enterPaper(
  viewer: Person,
  { key, ...paper }: Paper,
): Promise<Outcome<{ entered: number }>> {
  const { meetupId } = paper;
  const at = await now();
  return db.$transaction(async (tx) => {
    await lockMeetup(tx, meetupId);
    const meetup = await doorMeetup(tx, meetupId);
    if (!mayRunDoor(viewer, meetup)) throw new NotFound("meetup");
    const done = await once(tx, "door-paper", idempotencyKey(viewer.id, key), async () => {
      const state = await doorStateIn(tx, meetupId);
      const { rows } = await doorList(tx, meetupId);
      const known = new Set(rows.map(({ id }) => id));
      const occurredAt = meetup.startsAt < at ? meetup.startsAt : at;
      const came = [...new Set(paper.came)].filter(
        (id) => known.has(id) && !state.admitted.has(id),
      );
      const guests = rows.flatMap(({ id, guests: expected }) => {
        const ticked = paper.guests.filter((brings) => brings === id);
        return ticked.slice(0, Math.max(0, expected - (state.guests.get(id)?.length ?? 0)));
      });
      const names = [...paper.walkIns, ...Array.from({ length: paper.nameless }, () => null)];
      const events: NewDoorEvent[] = [
        ...came.map((rsvpId) => ({ kind: "admit" as const, rsvpId, occurredAt })),
        ...guests.map((rsvpId) => ({ kind: "guest" as const, rsvpId, occurredAt })),
        ...names.map((name) => ({ kind: "walk_in" as const, name, occurredAt })),
      ];
      await appendEvents(tx, meetup, { by: "host", actor: actorOf(viewer), at }, events);
      return { entered: events.length };
    });
    return { ok: true, entered: done.entered };
  });
}
