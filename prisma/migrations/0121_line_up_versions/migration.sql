ALTER TABLE "Meetup"
  ADD COLUMN "lineUpVersion" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "lineUpOutLocal" TEXT,
  ADD COLUMN "lineUpOutChoice" "ClockChoice";

CREATE TABLE "PublishedSlot" (
  "id" UUID NOT NULL,
  "meetupId" UUID NOT NULL,
  "version" INTEGER NOT NULL,
  "position" INTEGER NOT NULL,
  "slotId" UUID NOT NULL,
  "kind" "SlotKind" NOT NULL,
  "talkId" UUID,
  "titleEn" TEXT,
  "titleFr" TEXT,
  "seconds" INTEGER NOT NULL,
  "changeoverSeconds" INTEGER NOT NULL DEFAULT 0,
  "mailedStart" TIMESTAMPTZ(3),
  "supersededAt" TIMESTAMPTZ(3),
  CONSTRAINT "PublishedSlot_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "PublishedSlot_seconds_check" CHECK ("seconds" >= 0 AND "changeoverSeconds" >= 0),
  CONSTRAINT "PublishedSlot_version_check" CHECK ("version" > 0)
);
CREATE UNIQUE INDEX "PublishedSlot_meetupId_version_position_key" ON "PublishedSlot"("meetupId", "version", "position");
CREATE UNIQUE INDEX "PublishedSlot_version_slotId_key" ON "PublishedSlot"("version", "slotId");
CREATE INDEX "PublishedSlot_talkId_idx" ON "PublishedSlot"("talkId");
ALTER TABLE "PublishedSlot" ADD CONSTRAINT "PublishedSlot_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "Meetup"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PublishedSlot" ADD CONSTRAINT "PublishedSlot_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "Slot"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PublishedSlot" ADD CONSTRAINT "PublishedSlot_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Line-ups that are out are their first version.
UPDATE "Meetup" SET "lineUpVersion" = 1, "lineUpOutLocal" = "lineUpStartsLocal",
  "lineUpOutChoice" = "lineUpStartsChoice"
WHERE "lineUpPublishedAt" IS NOT NULL;
INSERT INTO "PublishedSlot" ("id", "meetupId", "version", "position", "slotId", "kind", "talkId",
  "titleEn", "titleFr", "seconds", "changeoverSeconds")
SELECT gen_random_uuid(), "Slot"."meetupId", 1, "Slot"."position", "Slot"."id", "Slot"."kind",
  "Slot"."talkId", "Slot"."titleEn", "Slot"."titleFr", "Slot"."seconds", "Slot"."changeoverSeconds"
FROM "Slot" JOIN "Meetup" ON "Meetup"."id" = "Slot"."meetupId"
WHERE "lineUpPublishedAt" IS NOT NULL AND "withdrawnAt" IS NULL;
