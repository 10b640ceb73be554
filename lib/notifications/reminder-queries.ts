import { db } from "@/lib/platform/db/client";

/** Whether the event can be watched from afar. */
export async function canBeWatched(eventSlug: string): Promise<boolean> {
  const afar = { kind: "afar", status: "published", event: { slug: eventSlug } } as const;
  return (await db.meetup.count({ where: afar })) > 0;
}
