import type { Verb } from "@/lib/activity/verbs";
import type { Person } from "@/lib/kernel/viewer";
import { checkDesk } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import type { NamedSlot } from "@/lib/slots/rules";

/** Of a line-up that its hosts arrange, by the verb that was recorded. */
const CHANGES = {
  "slot.added": "added",
  "slot.edited": "edited",
  "slot.moved": "moved",
  "slot.withdrawn": "removed",
  "slot.restored": "put-back",
  "line-up.start-set": "start",
  "line-up.filled": "filled",
} as const satisfies Partial<Record<Verb, string>>;

type Change = (typeof CHANGES)[keyof typeof CHANGES];
export type LineUpChange = { what: Change; at: Date; by: string | null; slot: NamedSlot | null };

const HOUR_MS = 3_600_000;
const SHOWN = 5;

/** What other people did to a line-up within the hour, newest first: two hosts may arrange it at once. */
export async function changesByOthers(viewer: Person, meetupId: string): Promise<LineUpChange[]> {
  const { eventId } = await checkDesk(viewer, meetupId);
  const since = new Date((await now()).getTime() - HOUR_MS);
  const rows = await db.activity.findMany({
    where: {
      ...{ eventId, meetupId, verb: { in: Object.keys(CHANGES) } },
      ...{ at: { gt: since }, actorId: { not: viewer.id } },
    },
    // What they did to a slot several times is one change.
    distinct: ["actorId", "verb", "subjectId"],
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: SHOWN,
    select: { at: true, verb: true, actorName: true, subjectId: true },
  });
  const slots = await db.slot.findMany({
    where: { id: { in: rows.flatMap(({ subjectId }) => subjectId ?? []) } },
    select: {
      ...{ id: true, kind: true, titleEn: true, titleFr: true },
      talk: { select: { title: true, locale: true } },
    },
  });
  return rows.map(({ at, verb, actorName, subjectId }) => ({
    ...{ what: CHANGES[verb as keyof typeof CHANGES], at, by: actorName },
    slot: slots.find(({ id }) => id === subjectId) ?? null,
  }));
}
