ALTER TABLE "Talk"
  ADD COLUMN "slidesShown" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "recordingUrl" TEXT;
