CREATE TABLE "Photo" (
  "id" UUID NOT NULL,
  "meetupId" UUID NOT NULL,
  "contentHash" TEXT NOT NULL,
  "width" INTEGER NOT NULL,
  "height" INTEGER NOT NULL,
  "description" TEXT,
  "locale" "Locale",
  "uploadedById" UUID,
  "uploadedByName" TEXT,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "publishedAt" TIMESTAMPTZ(3),
  "hiddenAt" TIMESTAMPTZ(3),
  "hiddenByName" TEXT,
  CONSTRAINT "Photo_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Photo_meetupId_contentHash_key" ON "Photo"("meetupId", "contentHash");
CREATE INDEX "Photo_meetupId_publishedAt_idx" ON "Photo"("meetupId", "publishedAt");
ALTER TABLE "Photo" ADD CONSTRAINT "Photo_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "Meetup"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Photo" ADD CONSTRAINT "Photo_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
-- Published with a description in a language, and hidden only once published.
ALTER TABLE "Photo" ADD CONSTRAINT "Photo_published_check" CHECK (
  ("publishedAt" IS NULL) = ("description" IS NULL) AND ("publishedAt" IS NULL) = ("locale" IS NULL)
  AND ("hiddenAt" IS NULL OR "publishedAt" IS NOT NULL));
