CREATE INDEX "RsvpLog_support_idx" ON "RsvpLog" ("meetupId") WHERE "supportAfter";
