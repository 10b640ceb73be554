-- Told to the organizers on the telephone, who entered it.
ALTER TABLE "HeadCount" ADD COLUMN "byPhone" BOOLEAN NOT NULL DEFAULT false;
