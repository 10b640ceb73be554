import type { Tx } from "@/lib/platform/db/client";

/** Makes the line-up as it stands its next version. The meetup must be locked. Returns the version's number. */
export async function freezeLineUp(tx: Tx, meetupId: string, at: Date): Promise<number> {
  const { lineUpVersion: version } = await tx.meetup.update({
    where: { id: meetupId },
    data: { lineUpVersion: { increment: 1 }, lineUpPublishedAt: at },
    select: { lineUpVersion: true },
  });
  await tx.publishedSlot.updateMany({
    where: { meetupId, supersededAt: null },
    data: { supersededAt: at },
  });
  await tx.$executeRaw`
    UPDATE "Meetup" SET "lineUpOutLocal" = "lineUpStartsLocal", "lineUpOutChoice" = "lineUpStartsChoice"
    WHERE "id" = ${meetupId}::uuid`;
  // A talk's speaker is not mailed again what the versions before said.
  await tx.$executeRaw`
    INSERT INTO "PublishedSlot" ("id", "meetupId", "version", "position", "slotId", "kind", "talkId",
      "titleEn", "titleFr", "seconds", "changeoverSeconds", "mailedStart")
    SELECT gen_random_uuid(), "meetupId", ${version}, "position", "id", "kind", "talkId", "titleEn",
      "titleFr", "seconds", "changeoverSeconds",
      (SELECT "mailedStart" FROM "PublishedSlot" AS "before"
        WHERE "before"."talkId" = "Slot"."talkId" AND "mailedStart" IS NOT NULL
        ORDER BY "version" DESC LIMIT 1)
    FROM "Slot" WHERE "meetupId" = ${meetupId}::uuid AND "withdrawnAt" IS NULL`;
  return version;
}
