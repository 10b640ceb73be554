ALTER TABLE "RsvpLog" ADD COLUMN "reason" TEXT;
CREATE INDEX "RsvpLog_overrides_idx" ON "RsvpLog" ("meetupId", "sequence") WHERE "change" = 'overridden';
