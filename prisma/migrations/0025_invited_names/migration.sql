-- A former host is invited again by name: their address is not the organizer's to know.
ALTER TABLE "Invitation" ADD COLUMN "invitedName" TEXT;
