import { isSlug } from "@/lib/places/rules";
import { db } from "@/lib/platform/db/client";

/** Changes whenever what everybody may see of an event does; null if there is no such event. One statement. */
export async function revisionOf(slug: string): Promise<string | null> {
  if (!isSlug(slug)) return null;
  const [found] = await db.$queryRaw<{ revision: string }[]>`
    SELECT concat_ws(':', "Event"."id", "EventRevision"."revision", "Installation"."revision") AS "revision"
    FROM "Event"
    LEFT JOIN "EventRevision" ON "eventId" = "Event"."id"
    LEFT JOIN "Installation" ON TRUE
    WHERE "slug" = ${slug}`;
  return found?.revision ?? null;
}
