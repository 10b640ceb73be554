-- Tonight: a city whose host said that it is here, and who is here from afar.
ALTER TABLE "Meetup" ADD COLUMN "hereAt" TIMESTAMPTZ(3), ADD COLUMN "hereByName" TEXT;
ALTER TABLE "Rsvp" ADD COLUMN "hereAt" TIMESTAMPTZ(3);
