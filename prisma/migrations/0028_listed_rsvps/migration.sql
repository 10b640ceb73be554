-- How many are listed is counted in the index alone.
CREATE INDEX "Rsvp_meetupId_status_sequence_isDuplicate_idx" ON "Rsvp" ("meetupId", "status", "sequence", "isDuplicate");
DROP INDEX "Rsvp_meetupId_status_sequence_idx";
