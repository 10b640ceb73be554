-- Its writer lets the organizers quote it in a round-up.
ALTER TABLE "Reflection" ADD COLUMN "quotable" BOOLEAN NOT NULL DEFAULT false;
