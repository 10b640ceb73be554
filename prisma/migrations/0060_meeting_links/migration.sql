-- Where the stream's crew reaches a city's hosts on the night: for organizers and hosts alone.
ALTER TABLE "Meetup" ADD COLUMN "meetingLink" TEXT;
