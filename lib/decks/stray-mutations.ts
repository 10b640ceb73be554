import { record } from "@/lib/activity/record";
import { SYSTEM } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { forEachDue } from "@/lib/platform/jobs/for-each-due";
import { fileStore } from "@/lib/platform/storage/store";
import { strayRemover } from "@/lib/platform/storage/stray";
import { now } from "@/lib/platform/time/now";
import { GONE } from "@/lib/slots/rules";
import { ACCEPTED } from "@/lib/talks/rules";
import { foldersOf, SENDING_LASTS_MS } from "./rules";

/** Removes the files of slides whose rows are gone, with their talk or in a crash. */
export const removeStraySlides = strayRemover("slides", async (ids) => {
  const rows = await db.slide.findMany({ where: { id: { in: ids } }, select: { id: true } });
  return rows.map(({ id }) => id);
});

export const removeStrayOriginals = strayRemover("originals", async (ids) => {
  const where = { originalId: { in: ids } };
  const rows = await db.deck.findMany({ where, select: { originalId: true } });
  return rows.flatMap(({ originalId }) => originalId ?? []);
});

/** Talks whose slides somebody may still read: a talk that was taken off keeps them for its proposer. */
const KEPT = [...ACCEPTED, ...GONE];

/** Removes decks that nobody went on sending for a week, and those of talks that are no longer accepted. */
export async function removeUnsentDecks(): Promise<void> {
  const at = await now();
  const where = {
    OR: [
      { version: 0, createdAt: { lt: new Date(at.getTime() - SENDING_LASTS_MS) } },
      { talk: { state: { notIn: KEPT } } },
    ],
  } satisfies Prisma.DeckWhereInput;
  const ids = await db.deck.findMany({ where, select: { id: true } });
  await forEachDue(ids, async ({ id }) => {
    const unneeded = await db.$transaction(async (tx) => {
      const deck = await tx.deck.findFirst({
        where: { id, ...where },
        select: {
          ...{ originalId: true, slides: { select: { id: true } } },
          talk: { select: { meetupId: true, meetup: { select: { eventId: true } } } },
        },
      });
      if (!deck || (await tx.deck.deleteMany({ where: { id, ...where } })).count === 0) return [];
      const { meetupId, meetup } = deck.talk;
      const about = { actor: SYSTEM, at, eventId: meetup.eventId, meetupId, subjectId: id };
      await record(tx, { verb: "deck.sending-ended", ...about });
      return foldersOf([deck]);
    });
    for (const folder of unneeded) await fileStore().remove(folder);
  });
}
