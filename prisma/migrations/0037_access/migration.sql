ALTER TABLE "RsvpLog" ADD COLUMN "reason" TEXT;
CREATE INDEX "RsvpLog_overrides_idx" ON "RsvpLog" ("meetupId", "sequence") WHERE "change" = 'overridden';

ALTER TABLE "Rsvp" ADD COLUMN "needsVersion" UUID;
UPDATE "Rsvp" SET "needsVersion" = gen_random_uuid() WHERE "accessNeeds" IS NOT NULL;
ALTER TABLE "Rsvp" ADD CONSTRAINT "Rsvp_needs_check"
  CHECK (num_nonnulls("accessNeeds", "needsVersion") <> 1);


CREATE TABLE "NeedsAnswer" (
  "rsvpId" UUID NOT NULL,
  "needsVersion" UUID NOT NULL,
  "text" TEXT NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1,
  "answeredById" UUID,
  "answeredAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "NeedsAnswer_pkey" PRIMARY KEY ("rsvpId")
);
CREATE INDEX "NeedsAnswer_answeredById_idx" ON "NeedsAnswer"("answeredById");
ALTER TABLE "NeedsAnswer" ADD CONSTRAINT "NeedsAnswer_rsvpId_fkey" FOREIGN KEY ("rsvpId") REFERENCES "Rsvp"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "NeedsAnswer" ADD CONSTRAINT "NeedsAnswer_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Rsvp" ADD COLUMN "supportPerson" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Rsvp" ADD CONSTRAINT "Rsvp_support_person_check" CHECK (NOT "supportPerson" OR "guests" > 0);
ALTER TABLE "RsvpLog" ADD COLUMN "supportAfter" BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX "Rsvp_needs_idx" ON "Rsvp" ("meetupId") WHERE "accessNeeds" IS NOT NULL OR "supportPerson";
