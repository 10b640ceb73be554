import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { meetupRights } from "@/lib/meetups/queries";
import type { Tx } from "@/lib/platform/db/client";
import { lockMeetup } from "@/lib/seating/locks";
import { mayRunLineUp } from "./policy";

/** Locks the meetup; throws NotFound unless the viewer runs its line-up. */
export async function lockLineUp(tx: Tx, viewer: Person, meetupId: string) {
  await lockMeetup(tx, meetupId);
  const meetup = await meetupRights(tx, meetupId);
  if (meetup.kind !== "city" || !mayRunLineUp(viewer, meetup)) throw new NotFound("meetup");
  return meetup;
}

export async function slotIds(tx: Tx, meetupId: string): Promise<string[]> {
  const slots = await tx.slot.findMany({
    where: { meetupId, withdrawnAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return slots.map((slot) => slot.id);
}
