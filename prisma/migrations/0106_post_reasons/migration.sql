-- Why it was taken down, for its author.
ALTER TABLE "Post" ADD COLUMN "withdrawnWhy" TEXT;
-- Who is to be told that one waits is looked for every minute.
CREATE INDEX "Post_createdAt_idx" ON "Post"("createdAt");
