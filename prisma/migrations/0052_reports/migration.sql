CREATE TABLE "Report" (
  "id" UUID NOT NULL,
  "meetupId" UUID NOT NULL,
  "text" TEXT NOT NULL,
  "language" "Locale" NOT NULL,
  "writtenById" UUID,
  "writtenByName" TEXT,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "hiddenAt" TIMESTAMPTZ(3),
  "hiddenByName" TEXT,
  CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Report_meetupId_createdAt_idx" ON "Report"("meetupId", "createdAt");
ALTER TABLE "Report" ADD CONSTRAINT "Report_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "Meetup"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Report" ADD CONSTRAINT "Report_writtenById_fkey" FOREIGN KEY ("writtenById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Report" ADD CONSTRAINT "Report_text_check" CHECK (char_length("text") BETWEEN 1 AND 280);
