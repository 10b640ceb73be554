CREATE TABLE "Post" (
  "id" UUID NOT NULL,
  "eventId" UUID NOT NULL,
  "meetupId" UUID,
  "authorId" UUID NOT NULL,
  "authorName" TEXT NOT NULL,
  "locale" "Locale" NOT NULL,
  "address" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "excerpt" TEXT,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "shownAt" TIMESTAMPTZ(3),
  "withdrawnAt" TIMESTAMPTZ(3),
  "withdrawnBy" TEXT,
  CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Post_eventId_createdAt_idx" ON "Post"("eventId", "createdAt");
CREATE INDEX "Post_authorId_idx" ON "Post"("authorId");
ALTER TABLE "Post" ADD CONSTRAINT "Post_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Post" ADD CONSTRAINT "Post_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "Meetup"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
