import { LRUCache } from "lru-cache";
import { cache } from "react";
import { isSlug } from "@/lib/kernel/slug";
import { db } from "@/lib/platform/db/client";

const KEPT = 100;

type Revision = { eventId: string; event: number; installation: number };

/** Changes whenever what pages show of an event does; null if there is no such event. One statement per request. */
const revisionOf = cache(async (slug: string): Promise<Revision | null> => {
  if (!isSlug(slug)) return null;
  const [found] = await db.$queryRaw<Revision[]>`
    SELECT "Event"."id" AS "eventId", coalesce("EventRevision"."revision", 0) AS "event",
      coalesce("Installation"."revision", 0) AS "installation"
    FROM "Event"
    LEFT JOIN "EventRevision" ON "eventId" = "Event"."id"
    LEFT JOIN "Installation" ON TRUE
    WHERE "slug" = ${slug}`;
  return found ?? null;
});

/** What people say of reflections and talks stands on the pages of these, which read it themselves. */
const ON_OTHER_PAGES = ["comment", "point"];

/** The meetups whose RSVPs changed after one revision of an event, up to another; null if more than that did. */
const changedMeetups = cache(async (eventId: string, after: number, upTo: number) => {
  type Row = { meetupId: string | null; subject: string; revision: number };
  const rows = await db.$queryRaw<Row[]>`
    SELECT DISTINCT "meetupId", split_part("verb", '.', 1) AS "subject", "revision" FROM "Activity"
    WHERE "eventId" = ${eventId}::uuid AND "revision" > ${after} AND "revision" <= ${upTo}`;
  const isWhole = new Set(rows.map(({ revision }) => revision)).size === upTo - after;
  const kept = rows.filter(({ subject }) => !ON_OTHER_PAGES.includes(subject));
  if (!isWhole || !kept.every(({ subject }) => subject === "rsvp")) return null;
  return [...new Set(kept.flatMap(({ meetupId }) => meetupId ?? []))];
});

type Read<Value> = (slug: string) => Promise<Value>;
/** Returns what a value becomes after changes that concern nothing but RSVPs to these meetups. */
type Renew<Value> = (value: NonNullable<Value>, meetupIds: string[]) => Promise<NonNullable<Value>>;

/**
 * Keeps what `read` says of an event, by its revision, in the memory of this process; it is read once if several requests
 * ask at the same time. The revision is read first: a change while the rest is read raises it, and leads to another
 * reading. What it returns is shared by requests: do not change it. Null if there is no such event.
 *
 * RSVPs come by the hundred: `renew` reads only what they change.
 */
export function keptByRevision<Value>(read: Read<Value>, renew: Renew<Value>) {
  type Asked = { slug: string; revision: Revision };
  const newest = new LRUCache<string, Revision>({ max: KEPT });
  const kept = new LRUCache<string, { value: Value }, Asked>({
    max: KEPT,
    fetchMethod: async (_key, _stale, { context: { slug, revision } }) => {
      const value = (await renewed(revision)) ?? (await read(slug));
      const { event = 0 } = newest.get(revision.eventId) ?? {};
      if (event <= revision.event) newest.set(revision.eventId, revision);
      return { value };
    },
  });
  async function renewed(now: Revision): Promise<NonNullable<Value> | null> {
    const before = newest.get(now.eventId);
    const value = before && kept.peek(keyOf(before))?.value;
    if (!before || !value) return null;
    if (before.installation !== now.installation || before.event > now.event) return null;
    const meetupIds = await changedMeetups(now.eventId, before.event, now.event);
    return meetupIds?.length === 0 ? value : meetupIds && renew(value, meetupIds);
  }
  return cache(async (slug: string): Promise<Value | null> => {
    const revision = await revisionOf(slug);
    if (revision === null) return null;
    return (await kept.forceFetch(keyOf(revision), { context: { slug, revision } })).value;
  });
}

const keyOf = ({ eventId, event, installation }: Revision) => `${eventId}:${event}:${installation}`;

/** For what shows no RSVPs. */
export const unchanged = async <Value>(value: Value): Promise<Value> => value;
