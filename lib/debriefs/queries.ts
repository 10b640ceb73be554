import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { checkDesk } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import { mayDebrief } from "./policy";
import { recordedOf } from "./recorded-queries";
import { isWritten } from "./rules";
import { answers } from "./select-queries";

/** For a city's desk: what was recorded of its night, and what its hosts said of it so far. */
export async function debriefForDesk(viewer: Person | null, meetupId: string, now: Date) {
  if (!mayDebrief(viewer, await checkDesk(viewer, meetupId))) throw new NotFound("meetup");
  const [recorded, debrief] = [
    (await recordedOf(db, [meetupId], now)).get(meetupId),
    await db.debrief.findUnique({ where: { meetupId }, select: answers }),
  ];
  return recorded ? { recorded, debrief } : null;
}

export type DeskDebrief = NonNullable<Awaited<ReturnType<typeof debriefForDesk>>>;

/** Whether its hosts have said anything. */
export async function isDebriefed(meetupId: string): Promise<boolean> {
  return isWritten(await db.debrief.findUnique({ where: { meetupId }, select: answers }));
}
