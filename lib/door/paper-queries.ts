import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { comparable } from "@/lib/places/comparable-rules";
import { db } from "@/lib/platform/db/client";
import { mayRunDoor } from "./policy";
import { doorMeetup, doorStateOf } from "./queries";

/** Who is expected, by name, for paper: with what stands on a name tag, and whether they are in. */
export async function paperList(viewer: Person | null, meetupId: string) {
  if (!mayRunDoor(viewer, await doorMeetup(db, meetupId))) throw new NotFound("door");
  const [rsvps, state] = await Promise.all([
    db.rsvp.findMany({
      where: { meetupId, isDuplicate: false, status: { in: ["going", "waitlisted"] } },
      select: { id: true, name: true, guests: true, status: true, handle: true, discipline: true },
    }),
    doorStateOf(meetupId),
  ]);
  const rows = rsvps.map((rsvp) => ({
    ...rsvp,
    isIn: state.admitted.has(rsvp.id),
    guestsIn: state.guests.get(rsvp.id)?.length ?? 0,
  }));
  const key = ({ name, id }: { name: string; id: string }) => `${comparable(name)} ${id}`;
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

export type PaperRow = Awaited<ReturnType<typeof paperList>>[number];
