import { db } from "@/lib/platform/db/client";

/** The hosts' names by meetup; unconfirmed names are omitted. */
export async function hostNamesByMeetup(eventId: string): Promise<Map<string, string[]>> {
  const roles = await db.meetupRole.findMany({
    where: {
      role: "host",
      meetup: { eventId },
      user: { emailVerified: { not: null }, suspendedAt: null },
    },
    select: { meetupId: true, user: { select: { name: true } } },
    orderBy: { since: "asc" },
  });
  const names = new Map<string, string[]>();
  for (const { meetupId, user } of roles)
    if (user.name) names.set(meetupId, [...(names.get(meetupId) ?? []), user.name]);
  return names;
}
