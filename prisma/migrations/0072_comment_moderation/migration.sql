-- Waits for a host since then; why it was hidden, for its author.
ALTER TABLE "Comment" ADD COLUMN "heldAt" TIMESTAMPTZ(3), ADD COLUMN "withdrawnWhy" TEXT;

CREATE TABLE "CommentReport" (
  "id" UUID NOT NULL,
  "commentId" UUID NOT NULL,
  "reporterId" UUID NOT NULL,
  "why" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "closedAt" TIMESTAMPTZ(3),
  CONSTRAINT "CommentReport_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "CommentReport_commentId_reporterId_key" ON "CommentReport"("commentId", "reporterId");
CREATE INDEX "CommentReport_reporterId_idx" ON "CommentReport"("reporterId");
ALTER TABLE "CommentReport" ADD CONSTRAINT "CommentReport_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CommentReport" ADD CONSTRAINT "CommentReport_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
