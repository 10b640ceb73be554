ALTER TABLE "Meetup" ADD COLUMN "reconfirmDays" INTEGER;
ALTER TABLE "Meetup" ADD CONSTRAINT "Meetup_reconfirm_days_check" CHECK ("reconfirmDays" BETWEEN 2 AND 14);
ALTER TABLE "Rsvp" ADD COLUMN "reconfirmAskedAt" TIMESTAMPTZ(3), ADD COLUMN "reconfirmedAt" TIMESTAMPTZ(3);
