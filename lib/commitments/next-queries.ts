import { stillAsked } from "@/lib/open-questions/queries";
import {
  type CommunityNight,
  nightBefore,
  nightOf,
  tookPart,
} from "@/lib/phases/next-night-queries";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { ORDER, plain, type ShownCommitment, shown } from "./queries";

async function takenOn(eventId: string, where: Prisma.CommitmentWhereInput, take: number) {
  const rows = await db.commitment.findMany({
    where: { eventId, withdrawnAt: null, ...where },
    ...{ select: shown, orderBy: ORDER, take },
  });
  return rows.map(plain);
}

const ON_NEXT_PAGE = 3;

/** What people said they would do after the night before this one, and what they still ask; null if there is nothing. */
export async function carriedOver(event: CommunityNight) {
  const before = await nightBefore(event);
  if (!before) return null;
  const [commitments, questions] = await Promise.all([
    takenOn(before.id, {}, ON_NEXT_PAGE),
    stillAsked(before.id),
  ]);
  const { id: _, ...night } = before;
  if (commitments.length + questions.length === 0) return null;
  return { night, commitments, questions };
}

const ON_DESK = 50;

/** What is still open of what was taken on after a night, for the desk of the next one. */
export const stillOpen = (eventId: string) => takenOn(eventId, { state: "open" }, ON_DESK);

type Done = { night: { slug: string }; commitment: ShownCommitment };

/** One that was done after the night before, with what came of it, for the mail that confirms an RSVP. */
export async function doneBefore(eventSlug: string): Promise<Done | null> {
  const event = await nightOf(db, { slug: eventSlug });
  const night = event && (await nightBefore(event));
  if (!night) return null;
  // Its outcome can be withdrawn while it stays done: then another one closes the mail.
  const notes = { some: { state: "done", withdrawnAt: null } } as const;
  const where = { state: "done", author: tookPart(night.id), notes } as const;
  const [commitment] = await takenOn(night.id, where, 1);
  return commitment?.outcome ? { night, commitment } : null;
}
