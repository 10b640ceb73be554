CREATE TYPE "CommitmentState" AS ENUM ('open', 'done', 'let_go');

CREATE TABLE "Commitment" (
  "id" UUID NOT NULL,
  "eventId" UUID NOT NULL,
  "meetupId" UUID,
  "authorId" UUID NOT NULL,
  "locale" "Locale" NOT NULL,
  "slug" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "dueDate" DATE,
  "state" "CommitmentState" NOT NULL DEFAULT 'open',
  "pointId" UUID,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "withdrawnAt" TIMESTAMPTZ(3),
  "withdrawnBy" TEXT,
  CONSTRAINT "Commitment_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Commitment_eventId_slug_key" ON "Commitment"("eventId", "slug");
CREATE INDEX "Commitment_eventId_createdAt_idx" ON "Commitment"("eventId", "createdAt");
CREATE INDEX "Commitment_authorId_idx" ON "Commitment"("authorId");
CREATE INDEX "Commitment_pointId_idx" ON "Commitment"("pointId");
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "Meetup"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_pointId_fkey" FOREIGN KEY ("pointId") REFERENCES "ReflectionPoint"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "CommitmentOwner" (
  "commitmentId" UUID NOT NULL,
  "userId" UUID NOT NULL,
  "shownName" TEXT,
  "since" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "CommitmentOwner_pkey" PRIMARY KEY ("commitmentId", "userId")
);
CREATE INDEX "CommitmentOwner_userId_idx" ON "CommitmentOwner"("userId");
ALTER TABLE "CommitmentOwner" ADD CONSTRAINT "CommitmentOwner_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CommitmentOwner" ADD CONSTRAINT "CommitmentOwner_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
