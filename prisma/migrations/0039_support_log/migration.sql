CREATE INDEX "RsvpLog_support_idx" ON "RsvpLog" ("rsvpId") WHERE "supportAfter";
