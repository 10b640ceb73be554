-- A phone that a host handed the stage to, in the way of those at the door.
CREATE TYPE "PassRole" AS ENUM ('door', 'emcee');
ALTER TABLE "DoorDevice" ADD COLUMN "role" "PassRole" NOT NULL DEFAULT 'door';

CREATE TYPE "StageMarkKind" AS ENUM ('started', 'restarted', 'skipped', 'ended', 'extended');
CREATE TYPE "ReadyStep" AS ENUM ('here', 'tested', 'introduced');
CREATE TYPE "ScreenView" AS ENUM ('slides', 'speaker');

CREATE TABLE "StageMark" (
  "id" UUID NOT NULL,
  "meetupId" UUID NOT NULL,
  "sequence" INTEGER NOT NULL,
  "slotId" UUID NOT NULL,
  "kind" "StageMarkKind" NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "seconds" INTEGER,
  CONSTRAINT "StageMark_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "StageMark_meetupId_sequence_key" ON "StageMark"("meetupId", "sequence");
CREATE INDEX "StageMark_slotId_idx" ON "StageMark"("slotId");
ALTER TABLE "StageMark" ADD CONSTRAINT "StageMark_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "Meetup"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "StageMark" ADD CONSTRAINT "StageMark_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "Slot"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "StageMark" ADD CONSTRAINT "StageMark_seconds_check" CHECK (("kind" = 'extended') = ("seconds" IS NOT NULL));

CREATE TABLE "StageCheck" (
  "talkId" UUID NOT NULL,
  "step" "ReadyStep" NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "StageCheck_pkey" PRIMARY KEY ("talkId", "step")
);
ALTER TABLE "StageCheck" ADD CONSTRAINT "StageCheck_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "StageScreen" (
  "id" UUID NOT NULL,
  "codeHash" TEXT NOT NULL,
  "codeExpiresAt" TIMESTAMPTZ(3) NOT NULL,
  "secretHash" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "meetupId" UUID,
  "view" "ScreenView",
  "pairedAt" TIMESTAMPTZ(3),
  "pairedByName" TEXT,
  "revokedAt" TIMESTAMPTZ(3),
  CONSTRAINT "StageScreen_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "StageScreen_codeHash_key" ON "StageScreen"("codeHash");
CREATE INDEX "StageScreen_meetupId_idx" ON "StageScreen"("meetupId");
ALTER TABLE "StageScreen" ADD CONSTRAINT "StageScreen_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "Meetup"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "StageScreen" ADD CONSTRAINT "StageScreen_paired_check" CHECK (num_nonnulls("meetupId", "view", "pairedAt") IN (0, 3));

CREATE TABLE "SpeakerNotes" (
  "talkId" UUID NOT NULL,
  "text" TEXT NOT NULL,
  "revision" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "SpeakerNotes_pkey" PRIMARY KEY ("talkId")
);
ALTER TABLE "SpeakerNotes" ADD CONSTRAINT "SpeakerNotes_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE CASCADE ON UPDATE CASCADE;
