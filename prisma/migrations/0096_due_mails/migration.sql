-- What is looked for every minute.
CREATE INDEX "Comment_heldAt_idx" ON "Comment"("heldAt");
CREATE INDEX "CommentReport_closedAt_idx" ON "CommentReport"("closedAt");
CREATE INDEX "Commitment_createdAt_idx" ON "Commitment"("createdAt");
