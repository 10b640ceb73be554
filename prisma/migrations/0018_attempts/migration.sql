-- What an unconfirmed person typed is an attempt: its device reaches its rows by this id and no others.
ALTER TABLE "Rsvp"
  ADD COLUMN "attemptId" UUID,
  ADD COLUMN "isDuplicate" BOOLEAN NOT NULL DEFAULT false;

CREATE INDEX "Rsvp_attemptId_idx" ON "Rsvp" ("attemptId");

ALTER TABLE "Rsvp"
  ADD CONSTRAINT "Rsvp_attempt_check" CHECK ("attemptId" IS NULL OR "confirmedAt" IS NULL),
  ADD CONSTRAINT "Rsvp_duplicate_check" CHECK (NOT "isDuplicate" OR "attemptId" IS NOT NULL);

-- A duplicate takes no seat, so it stands beside the address's own RSVP.
DROP INDEX "Rsvp_one_active_per_meetup";
DROP INDEX "Rsvp_one_going_per_event";
CREATE UNIQUE INDEX "Rsvp_one_active_per_meetup" ON "Rsvp" ("meetupId", "userId")
  WHERE "status" IN ('going', 'waitlisted') AND NOT "isDuplicate";
CREATE UNIQUE INDEX "Rsvp_one_going_per_event" ON "Rsvp" ("eventId", "userId")
  WHERE "status" = 'going' AND NOT "isDuplicate";
CREATE UNIQUE INDEX "Rsvp_one_active_per_attempt" ON "Rsvp" ("meetupId", "attemptId")
  WHERE "status" IN ('going', 'waitlisted');
CREATE UNIQUE INDEX "Rsvp_one_going_per_attempt" ON "Rsvp" ("eventId", "attemptId")
  WHERE "status" = 'going';
