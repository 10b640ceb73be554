import { db } from "@/lib/platform/db/client";
import { realNow } from "@/lib/platform/time/now";

type City = { nameEn: string; nameFr: string } | null;

/** What was typed with a person's address and changed nothing. */
export type TypedAgain = { meetupId: string; guests: number; city: City };

const OFFERED = 3;

/**
 * The event's duplicates that ask for something else than the person's RSVP to a meetup says, latest first, as long
 * as their code is valid.
 */
export async function typedAgain(
  own: { eventId: string; userId: string; meetupId: string; guests: number },
  meetups: readonly { id: string; city: City }[],
): Promise<TypedAgain[]> {
  const { eventId, userId } = own;
  const rows = await db.rsvp.findMany({
    where: {
      ...{ eventId, userId, isDuplicate: true },
      status: { in: ["going", "waitlisted"] },
      codeExpires: { gt: realNow() },
    },
    orderBy: { createdAt: "desc" },
    take: OFFERED,
    select: { meetupId: true, guests: true, supportPerson: true },
  });
  // Who comes to support somebody is theirs to say, and may be beyond the limit.
  return rows
    .map(({ meetupId, guests, supportPerson }) => ({ meetupId, guests: guests - +supportPerson }))
    .filter(({ meetupId, guests }) => meetupId !== own.meetupId || guests !== own.guests)
    .map((row) => ({ ...row, city: meetups.find(({ id }) => id === row.meetupId)?.city ?? null }));
}
