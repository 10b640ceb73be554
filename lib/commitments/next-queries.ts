import { type CommunityNight, nightBefore, nightOf } from "@/lib/phases/next-night-queries";
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

/** What people said they would do after the night before this one; null if there is nothing. */
export async function carriedOver(event: CommunityNight) {
  const before = await nightBefore(event);
  if (!before) return null;
  const commitments = await takenOn(before.id, {}, ON_NEXT_PAGE);
  const { id: _, ...night } = before;
  return commitments.length === 0 ? null : { night, commitments };
}

const ON_DESK = 50;

/** What is still open of what was taken on after a night, for the desk of the next one. */
export const stillOpen = (eventId: string) => takenOn(eventId, { state: "open" }, ON_DESK);

/** Those who ran a night or were going to it: no stranger's words close a mail. */
const tookPart = (eventId: string): Prisma.UserWhereInput => ({
  suspendedAt: null,
  OR: [
    { rsvps: { some: { eventId, status: "going", confirmedAt: { not: null } } } },
    { organizing: { some: { eventId } } },
    { roles: { some: { meetup: { eventId } } } },
  ],
});

type Done = { night: { slug: string }; commitment: ShownCommitment };

/** One that was done after the night before, with what came of it, for the mail that confirms an RSVP. */
export async function doneBefore(eventSlug: string): Promise<Done | null> {
  const event = await nightOf(db, { slug: eventSlug });
  const night = event && (await nightBefore(event));
  if (!night) return null;
  const where = { state: "done", author: tookPart(night.id) } as const;
  const [commitment] = await takenOn(night.id, where, 1);
  return commitment?.outcome ? { night, commitment } : null;
}
