CREATE TYPE "Discipline" AS ENUM ('communicator', 'practitioner', 'researcher', 'student', 'patient', 'librarian', 'other');

ALTER TABLE "Rsvp" ADD COLUMN "handle" TEXT,
  ADD COLUMN "discipline" "Discipline",
  ADD COLUMN "town" TEXT,
  ADD COLUMN "nextNight" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "EmailConsent" (
  "id" UUID NOT NULL,
  "userId" UUID NOT NULL,
  "eventId" UUID NOT NULL,
  "given" BOOLEAN NOT NULL,
  "wording" TEXT NOT NULL,
  "locale" "Locale" NOT NULL,
  "source" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "EmailConsent_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "EmailConsent_userId_eventId_idx" ON "EmailConsent"("userId", "eventId");
CREATE INDEX "EmailConsent_eventId_idx" ON "EmailConsent"("eventId");
ALTER TABLE "EmailConsent" ADD CONSTRAINT "EmailConsent_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "EmailConsent" ADD CONSTRAINT "EmailConsent_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;
