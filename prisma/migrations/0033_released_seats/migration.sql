ALTER TYPE "RsvpChange" ADD VALUE 'released';
ALTER TABLE "Rsvp" ADD COLUMN "confirmAskedAt" TIMESTAMPTZ(3);
