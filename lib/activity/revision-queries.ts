import { LRUCache } from "lru-cache";
import { cache } from "react";
import { isSlug } from "@/lib/kernel/slug";
import { db } from "@/lib/platform/db/client";

const KEPT = 100;

/** Changes whenever what pages show of an event does; null if there is no such event. One statement per request. */
const revisionOf = cache(async (slug: string): Promise<string | null> => {
  if (!isSlug(slug)) return null;
  const [found] = await db.$queryRaw<{ revision: string }[]>`
    SELECT concat_ws(':', "Event"."id", "EventRevision"."revision", "Installation"."revision") AS "revision"
    FROM "Event"
    LEFT JOIN "EventRevision" ON "eventId" = "Event"."id"
    LEFT JOIN "Installation" ON TRUE
    WHERE "slug" = ${slug}`;
  return found?.revision ?? null;
});

/**
 * Keeps what `read` says of an event, by its revision, in the memory of this process; it is read once if several requests
 * ask at the same time. The revision is read first: a change while the rest is read raises it, and leads to another
 * reading. What it returns is shared by requests: do not change it. Null if there is no such event.
 */
export function keptByRevision<Value>(read: (slug: string) => Promise<Value>) {
  const kept = new LRUCache<string, { value: Value }, string>({
    max: KEPT,
    fetchMethod: async (_revision, _stale, { context: slug }) => ({ value: await read(slug) }),
  });
  return cache(async (slug: string): Promise<Value | null> => {
    const revision = await revisionOf(slug);
    if (revision === null) return null;
    return (await kept.forceFetch(revision, { context: slug })).value;
  });
}
