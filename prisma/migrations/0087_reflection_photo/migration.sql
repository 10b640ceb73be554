ALTER TABLE "Reflection" ADD COLUMN "photoId" UUID;
CREATE INDEX "Reflection_photoId_idx" ON "Reflection"("photoId");
ALTER TABLE "Reflection" ADD CONSTRAINT "Reflection_photoId_fkey" FOREIGN KEY ("photoId") REFERENCES "Photo"("id") ON DELETE SET NULL ON UPDATE CASCADE;
