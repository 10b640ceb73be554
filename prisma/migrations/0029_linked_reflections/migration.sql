ALTER TABLE "Reflection" ADD COLUMN "rsvpId" UUID;
ALTER TABLE "Reflection" ADD CONSTRAINT "Reflection_rsvpId_fkey" FOREIGN KEY ("rsvpId") REFERENCES "Rsvp"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE UNIQUE INDEX "Reflection_rsvpId_key" ON "Reflection"("rsvpId");
