import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";

/** How long until the next meetup begins, ends or stops taking RSVPs, in milliseconds; undefined if not within `ahead`. */
export async function nextBoundary(ahead: number): Promise<number | undefined> {
  const at = await now();
  const until = new Date(at.getTime() + ahead);
  const [found] = await db.$queryRaw<{ next: Date | null }[]>`
    SELECT min("instant") AS "next"
    FROM "Meetup", unnest(ARRAY["startsAt", "endsAt", "rsvpsCloseAt"]) AS "instant"
    WHERE "status" = 'published' AND "instant" > ${at} AND "instant" <= ${until}`;
  return found?.next ? found.next.getTime() - at.getTime() : undefined;
}
