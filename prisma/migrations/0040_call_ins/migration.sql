ALTER TABLE "Meetup" ADD COLUMN "callInMinutes" INTEGER;
ALTER TABLE "Meetup" ADD CONSTRAINT "Meetup_call_in_check" CHECK ("callInMinutes" BETWEEN 0 AND 1440);
