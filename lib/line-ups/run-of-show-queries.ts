import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { lineUpForDesk } from "@/lib/slots/line-up-queries";

/** The line-up as its emcee needs it on paper: with what speakers said of themselves, need and do not allow. */
export async function runOfShow(viewer: Person | null, meetupId: string) {
  const lineUp = await lineUpForDesk(viewer, meetupId);
  if (!lineUp) return null;
  const talks = await db.talk.findMany({
    where: { id: { in: lineUp.slots.flatMap(({ talk }) => talk?.id ?? []) } },
    select: {
      ...{ id: true, bio: true, isFirstTime: true, needs: true },
      coSpeakers: {
        where: { state: "accepted", needs: { not: null } },
        orderBy: { position: "asc" },
        select: { id: true, name: true, needs: true },
      },
      ...{ mayBeFilmed: true, mayBePhotographed: true, mayBeQuoted: true },
    },
  });
  const said = new Map(talks.map((talk) => [talk.id, talk]));
  const slots = lineUp.slots.map((slot) => ({
    ...slot,
    said: (slot.talk && said.get(slot.talk.id)) ?? null,
  }));
  return { ...lineUp, slots };
}

export type RunOfShow = NonNullable<Awaited<ReturnType<typeof runOfShow>>>;
