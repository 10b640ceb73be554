CREATE TYPE "CoSpeakerState" AS ENUM ('invited', 'accepted', 'declined', 'left', 'removed');

CREATE TABLE "CoSpeaker" (
  "id" UUID NOT NULL,
  "talkId" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "address" TEXT NOT NULL,
  "userId" UUID,
  "state" "CoSpeakerState" NOT NULL DEFAULT 'invited',
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "answeredAt" TIMESTAMPTZ(3),
  CONSTRAINT "CoSpeaker_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "CoSpeaker_talkId_address_key" ON "CoSpeaker"("talkId", "address");
CREATE INDEX "CoSpeaker_userId_idx" ON "CoSpeaker"("userId");
ALTER TABLE "CoSpeaker" ADD CONSTRAINT "CoSpeaker_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CoSpeaker" ADD CONSTRAINT "CoSpeaker_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nobody is on a talk twice, whatever addresses they were invited by.
CREATE UNIQUE INDEX "CoSpeaker_one_per_person" ON "CoSpeaker"("talkId", "userId") WHERE "state" = 'accepted';
ALTER TABLE "CoSpeaker" ADD CONSTRAINT "CoSpeaker_accepted_check" CHECK ("state" <> 'accepted' OR "userId" IS NOT NULL);

-- One talk offered to several cities is one row for each, tied by an id.
ALTER TABLE "Talk" ADD COLUMN "offerId" UUID, ADD COLUMN "firstSpeaker" TEXT;
CREATE INDEX "Talk_offerId_idx" ON "Talk"("offerId");
CREATE UNIQUE INDEX "Talk_one_per_offer" ON "Talk"("offerId", "meetupId") WHERE "offerId" IS NOT NULL;
