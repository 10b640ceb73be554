ALTER TABLE "Rsvp" ADD COLUMN "needsCode" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Rsvp" ADD CONSTRAINT "Rsvp_needs_code_check"
  CHECK (NOT "needsCode" OR "status" = 'canceled');
-- The seats that unconfirmed people hold are counted in the index alone, under the meetup's lock.
CREATE INDEX "Rsvp_unconfirmed_seats_idx" ON "Rsvp" ("meetupId") INCLUDE ("guests")
  WHERE "status" = 'going' AND "confirmedAt" IS NULL AND NOT "isDuplicate";
