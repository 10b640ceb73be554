CREATE TYPE "MessageAudience" AS ENUM ('going', 'attendees', 'hosts');

CREATE TABLE "Message" (
  "id" UUID NOT NULL,
  "eventId" UUID NOT NULL,
  "meetupId" UUID,
  "audience" "MessageAudience" NOT NULL,
  "subjectEn" TEXT,
  "subjectFr" TEXT,
  "textEn" TEXT,
  "textFr" TEXT,
  "writtenById" UUID,
  "writtenByName" TEXT,
  "people" INTEGER NOT NULL,
  "sentAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Message_eventId_meetupId_sentAt_idx" ON "Message"("eventId", "meetupId", "sentAt");
ALTER TABLE "Message" ADD CONSTRAINT "Message_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Message" ADD CONSTRAINT "Message_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "Meetup"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Message" ADD CONSTRAINT "Message_writtenById_fkey" FOREIGN KEY ("writtenById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
-- Each language is whole or empty, and one is whole.
ALTER TABLE "Message" ADD CONSTRAINT "Message_texts_check" CHECK (
  ("subjectEn" IS NULL) = ("textEn" IS NULL) AND ("subjectFr" IS NULL) = ("textFr" IS NULL)
  AND coalesce("textEn", "textFr") IS NOT NULL);
ALTER TABLE "Message" ADD CONSTRAINT "Message_people_check" CHECK ("people" > 0);

ALTER TABLE "Email"
  ADD COLUMN "eventId" UUID, ADD COLUMN "meetupId" UUID, ADD COLUMN "activityId" UUID,
  ADD COLUMN "failedAt" TIMESTAMPTZ(3);
CREATE INDEX "Email_eventId_kind_idx" ON "Email"("eventId", "kind");
