import { db } from "@/lib/platform/db/client";

/** The towns of those who are here from afar, as they typed them; null where one typed none. */
export async function townsFromAfar(eventId: string): Promise<(string | null)[]> {
  const rows = await db.rsvp.findMany({
    where: {
      ...{ eventId, status: "going", isDuplicate: false, hereAt: { not: null } },
      // As in all public numbers.
      confirmedAt: { not: null },
      meetup: { kind: "afar" },
      user: { suspendedAt: null },
    },
    select: { town: true },
    orderBy: { hereAt: "asc" },
  });
  return rows.map(({ town }) => town);
}
