-- A host's report may show a photo.
ALTER TABLE "Report" ADD COLUMN "photoId" UUID;
CREATE UNIQUE INDEX "Report_photoId_key" ON "Report"("photoId");
ALTER TABLE "Report" ADD CONSTRAINT "Report_photoId_fkey" FOREIGN KEY ("photoId") REFERENCES "Photo"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- And three words may come with a picture of the sign.
ALTER TABLE "PromptAnswer" ADD COLUMN "signId" UUID;
ALTER TABLE "PromptAnswer" ADD COLUMN "signHash" TEXT;
ALTER TABLE "PromptAnswer" ADD COLUMN "signWidth" INTEGER;
ALTER TABLE "PromptAnswer" ADD COLUMN "signHeight" INTEGER;
ALTER TABLE "PromptAnswer" ADD COLUMN "signDescription" TEXT;
CREATE UNIQUE INDEX "PromptAnswer_signId_key" ON "PromptAnswer"("signId");
ALTER TABLE "PromptAnswer" ADD CONSTRAINT "PromptAnswer_sign_check" CHECK (
  num_nonnulls("signId", "signHash", "signWidth", "signHeight") IN (0, 4)
  AND ("signDescription" IS NULL OR "signId" IS NOT NULL));
