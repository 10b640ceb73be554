CREATE TABLE "Supporter" (
  "id" UUID NOT NULL,
  "eventId" UUID NOT NULL,
  "meetupId" UUID,
  "name" TEXT NOT NULL,
  "link" TEXT,
  "position" INTEGER NOT NULL,
  "logoId" UUID,
  "logoHash" TEXT,
  "logoWidth" INTEGER,
  "logoHeight" INTEGER,
  "logoIsLight" BOOLEAN,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "removedAt" TIMESTAMPTZ(3),
  CONSTRAINT "Supporter_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Supporter_logoId_key" ON "Supporter"("logoId");
CREATE INDEX "Supporter_eventId_position_idx" ON "Supporter"("eventId", "position");
CREATE INDEX "Supporter_meetupId_idx" ON "Supporter"("meetupId");
ALTER TABLE "Supporter" ADD CONSTRAINT "Supporter_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Supporter" ADD CONSTRAINT "Supporter_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "Meetup"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Supporter" ADD CONSTRAINT "Supporter_link_check" CHECK ("link" LIKE 'https://%');
ALTER TABLE "Supporter" ADD CONSTRAINT "Supporter_logo_check" CHECK (
  num_nonnulls("logoId", "logoHash", "logoWidth", "logoHeight", "logoIsLight") IN (0, 5));
