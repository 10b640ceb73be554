CREATE TABLE "OpenQuestion" (
  "id" UUID NOT NULL,
  "eventId" UUID NOT NULL,
  "meetupId" UUID,
  "authorId" UUID,
  "authorName" TEXT NOT NULL,
  "locale" "Locale" NOT NULL,
  "slug" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "pointId" UUID,
  "commentId" UUID,
  "answerId" UUID,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "withdrawnAt" TIMESTAMPTZ(3),
  "withdrawnBy" TEXT,
  CONSTRAINT "OpenQuestion_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "OpenQuestion_eventId_slug_key" ON "OpenQuestion"("eventId", "slug");
CREATE UNIQUE INDEX "OpenQuestion_answerId_key" ON "OpenQuestion"("answerId");
CREATE INDEX "OpenQuestion_eventId_createdAt_idx" ON "OpenQuestion"("eventId", "createdAt");
CREATE INDEX "OpenQuestion_meetupId_idx" ON "OpenQuestion"("meetupId");
CREATE INDEX "OpenQuestion_authorId_idx" ON "OpenQuestion"("authorId");
CREATE INDEX "OpenQuestion_pointId_idx" ON "OpenQuestion"("pointId");
CREATE INDEX "OpenQuestion_commentId_idx" ON "OpenQuestion"("commentId");
ALTER TABLE "OpenQuestion" ADD CONSTRAINT "OpenQuestion_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "OpenQuestion" ADD CONSTRAINT "OpenQuestion_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "Meetup"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "OpenQuestion" ADD CONSTRAINT "OpenQuestion_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "OpenQuestion" ADD CONSTRAINT "OpenQuestion_pointId_fkey" FOREIGN KEY ("pointId") REFERENCES "ReflectionPoint"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "OpenQuestion" ADD CONSTRAINT "OpenQuestion_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "OpenQuestion" ADD CONSTRAINT "OpenQuestion_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Commitment" ADD COLUMN "questionId" UUID;
CREATE INDEX "Commitment_questionId_idx" ON "Commitment"("questionId");
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "OpenQuestion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TYPE "DigestItemKind" AS ENUM ('asked', 'taken_on', 'chosen', 'answered');
CREATE TABLE "DigestItem" (
  "userId" UUID NOT NULL,
  "kind" "DigestItemKind" NOT NULL,
  "questionId" UUID NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "mailedAt" TIMESTAMPTZ(3),
  CONSTRAINT "DigestItem_pkey" PRIMARY KEY ("userId", "kind", "questionId")
);
CREATE INDEX "DigestItem_mailedAt_idx" ON "DigestItem"("mailedAt");
CREATE INDEX "DigestItem_questionId_idx" ON "DigestItem"("questionId");
ALTER TABLE "DigestItem" ADD CONSTRAINT "DigestItem_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DigestItem" ADD CONSTRAINT "DigestItem_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "OpenQuestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;
