-- Whom to call on the night: if something is wrong, and, for organizers and co-hosts alone, a host.
ALTER TABLE "Meetup" ADD COLUMN "conductPhone" TEXT;
ALTER TABLE "MeetupRole" ADD COLUMN "phone" TEXT;
