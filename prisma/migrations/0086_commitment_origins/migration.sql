-- What people took on stays when its author's account goes: others work on it, too.
ALTER TABLE "Commitment" ALTER COLUMN "authorId" DROP NOT NULL;
ALTER TABLE "Commitment" DROP CONSTRAINT "Commitment_authorId_fkey";
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Commitment" ADD COLUMN "commentId" UUID;
CREATE INDEX "Commitment_commentId_idx" ON "Commitment"("commentId");
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "CommitmentOwner" ADD COLUMN "removedAt" TIMESTAMPTZ(3);
