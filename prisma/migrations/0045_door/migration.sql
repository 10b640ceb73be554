-- The code on a meetup's wall: letters that are not confused with others. Random, and evaluated for each row.
ALTER TABLE "Meetup"
  ADD COLUMN "doorSequence" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "roomCode" TEXT NOT NULL DEFAULT translate("left"((gen_random_uuid())::text, 6), '0123456789abcdef'::text, 'ACDEFHJKMNPRTWXY'::text);

CREATE TYPE "DoorEventKind" AS ENUM ('admit', 'guest', 'walk_in', 'undo', 'accept');
CREATE TYPE "DoorBy" AS ENUM ('device', 'host', 'self');

CREATE TABLE "DoorDevice" (
  "id" UUID NOT NULL,
  "meetupId" UUID NOT NULL,
  "userId" UUID,
  "name" TEXT,
  "secretHash" TEXT,
  "createdByName" TEXT,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "codeExpiresAt" TIMESTAMPTZ(3),
  "usedAt" TIMESTAMPTZ(3),
  "lastSeenAt" TIMESTAMPTZ(3),
  "lastCounter" INTEGER NOT NULL DEFAULT 0,
  "revokedAt" TIMESTAMPTZ(3),
  "revokedByName" TEXT,
  "revokedAfter" INTEGER,
  CONSTRAINT "DoorDevice_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "DoorDevice_meetupId_idx" ON "DoorDevice"("meetupId");
ALTER TABLE "DoorDevice" ADD CONSTRAINT "DoorDevice_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "Meetup"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DoorDevice" ADD CONSTRAINT "DoorDevice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "DoorDevice" ADD CONSTRAINT "DoorDevice_revoked_check" CHECK (("revokedAt" IS NULL) = ("revokedAfter" IS NULL));

CREATE TABLE "DoorEvent" (
  "id" UUID NOT NULL,
  "meetupId" UUID NOT NULL,
  "sequence" INTEGER NOT NULL,
  "deviceId" UUID,
  "counter" INTEGER NOT NULL,
  "kind" "DoorEventKind" NOT NULL,
  "by" "DoorBy" NOT NULL,
  "rsvpId" UUID,
  "name" TEXT,
  "targetId" UUID,
  "occurredAt" TIMESTAMPTZ(3) NOT NULL,
  "receivedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "DoorEvent_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "DoorEvent_meetupId_sequence_key" ON "DoorEvent"("meetupId", "sequence");
ALTER TABLE "DoorEvent" ADD CONSTRAINT "DoorEvent_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "Meetup"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- An admission and a guest name their RSVP, an undo and an acceptance an event.
ALTER TABLE "DoorEvent" ADD CONSTRAINT "DoorEvent_about_check" CHECK (
  ("rsvpId" IS NOT NULL) = ("kind" IN ('admit', 'guest'))
  AND ("targetId" IS NOT NULL) = ("kind" IN ('undo', 'accept')));
