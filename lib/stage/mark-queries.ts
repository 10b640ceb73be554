import type { Tx } from "@/lib/platform/db/client";
import type { Mark } from "./rules";

const mark = { sequence: true, slotId: true, kind: true, at: true, seconds: true } as const;

/** A meetup's marks, in the order in which they were pressed. */
export async function marksOf(tx: Tx, meetupId: string): Promise<Mark[]> {
  const rows = await tx.stageMark.findMany({
    where: { meetupId },
    orderBy: { sequence: "asc" },
    select: mark,
  });
  return rows.map(({ at, ...row }) => ({ ...row, at: at.getTime() }));
}

/** By meetup, of an event. */
export async function marksOfEvent(tx: Tx, slug: string): Promise<Map<string, Mark[]>> {
  const rows = await tx.stageMark.findMany({
    where: { meetup: { event: { slug } } },
    orderBy: { sequence: "asc" },
    select: { ...mark, meetupId: true },
  });
  const byMeetup = new Map<string, Mark[]>();
  for (const { meetupId, at, ...row } of rows)
    byMeetup.set(meetupId, [...(byMeetup.get(meetupId) ?? []), { ...row, at: at.getTime() }]);
  return byMeetup;
}
