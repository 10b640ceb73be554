-- What has changed of an event since a revision.
CREATE INDEX "Activity_eventId_revision_idx" ON "Activity" ("eventId", "revision");
