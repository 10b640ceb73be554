import type { Tx } from "@/lib/platform/db/client";
import type { Mark } from "./rules";

const mark = { sequence: true, slotId: true, kind: true, at: true, seconds: true } as const;

type Row = Omit<Mark, "at"> & { at: Date };

const asMark = ({ at, ...row }: Row): Mark => ({ ...row, at: at.getTime() });

/** In the order in which they were pressed. */
const inOrderPressed = { orderBy: { sequence: "asc" }, select: mark } as const;

/** A meetup's. */
export async function marksOf(tx: Tx, meetupId: string): Promise<Mark[]> {
  const rows = await tx.stageMark.findMany({ where: { meetupId }, ...inOrderPressed });
  return rows.map(asMark);
}

/** By meetup, of an event. */
export async function marksByMeetup(tx: Tx, eventId: string): Promise<Map<string, Mark[]>> {
  const rows = await tx.stageMark.findMany({
    where: { meetup: { eventId } },
    orderBy: { sequence: "asc" },
    select: { ...mark, meetupId: true },
  });
  const byMeetup = new Map<string, Mark[]>();
  for (const { meetupId, ...row } of rows)
    byMeetup.set(meetupId, [...(byMeetup.get(meetupId) ?? []), asMark(row)]);
  return byMeetup;
}
