import type { Entry } from "@/lib/activity/record";
import type { Actor } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";

type About = { actor: Actor; at: Date; eventId: string; meetupId: string };

/**
 * Revokes one phone at the door of a meetup that is locked, as its events arrive under that lock, or somebody's own
 * ones: what they did up to now counts, what arrives later waits for a host. Returns what to record.
 */
export async function revokePhones(
  tx: Tx,
  which: { id: string } | { userId: string },
  about: About,
): Promise<Entry[]> {
  const isMeant =
    "id" in which
      ? Prisma.sql`"id" = ${which.id}::uuid`
      : Prisma.sql`"userId" = ${which.userId}::uuid`;
  const phones = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    UPDATE "DoorDevice" SET "revokedAt" = ${about.at}, "revokedByName" = ${about.actor.actorName},
      "revokedAfter" = "lastCounter"
    WHERE "meetupId" = ${about.meetupId}::uuid AND ${isMeant} AND "revokedAt" IS NULL
    RETURNING "id"`);
  return phones.map(({ id }) => ({ verb: "door.phone-revoked", ...about, subjectId: id }));
}
