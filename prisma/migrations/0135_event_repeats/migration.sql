ALTER TABLE "Event" ADD COLUMN "repeatsId" UUID;
CREATE INDEX "Event_repeatsId_idx" ON "Event"("repeatsId");
ALTER TABLE "Event" ADD CONSTRAINT "Event_repeatsId_fkey" FOREIGN KEY ("repeatsId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;
-- Nights that were run again before this was stored.
UPDATE "Event" SET "repeatsId" = origin."id"
FROM "Activity" started JOIN "Event" origin ON origin."slug" = started."detail"->>'repeats'
WHERE started."verb" = 'event.started' AND started."eventId" = "Event"."id";
