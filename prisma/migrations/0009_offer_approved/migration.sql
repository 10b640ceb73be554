-- When an organizer took somebody up on the offer to host, and mailed them an invitation.
ALTER TABLE "CityWish" ADD COLUMN "approvedAt" TIMESTAMPTZ(3);
