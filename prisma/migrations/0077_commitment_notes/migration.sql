CREATE TABLE "CommitmentNote" (
  "id" UUID NOT NULL,
  "commitmentId" UUID NOT NULL,
  "authorId" UUID NOT NULL,
  "authorName" TEXT NOT NULL,
  "locale" "Locale" NOT NULL,
  "body" TEXT NOT NULL,
  "state" "CommitmentState",
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "withdrawnAt" TIMESTAMPTZ(3),
  "withdrawnBy" TEXT,
  CONSTRAINT "CommitmentNote_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "CommitmentNote_commitmentId_createdAt_idx" ON "CommitmentNote"("commitmentId", "createdAt");
CREATE INDEX "CommitmentNote_authorId_idx" ON "CommitmentNote"("authorId");
ALTER TABLE "CommitmentNote" ADD CONSTRAINT "CommitmentNote_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CommitmentNote" ADD CONSTRAINT "CommitmentNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "CommitmentNews" (
  "noteId" UUID NOT NULL,
  "userId" UUID NOT NULL,
  "mailedAt" TIMESTAMPTZ(3),
  CONSTRAINT "CommitmentNews_pkey" PRIMARY KEY ("noteId", "userId")
);
CREATE INDEX "CommitmentNews_userId_mailedAt_idx" ON "CommitmentNews"("userId", "mailedAt");
ALTER TABLE "CommitmentNews" ADD CONSTRAINT "CommitmentNews_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "CommitmentNote"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CommitmentNews" ADD CONSTRAINT "CommitmentNews_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
