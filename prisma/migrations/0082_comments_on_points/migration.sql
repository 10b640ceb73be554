-- A comment may be about one point of its reflection, and outlives it.
ALTER TABLE "Comment" ADD COLUMN "pointId" UUID;
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_pointId_fkey" FOREIGN KEY ("pointId") REFERENCES "ReflectionPoint"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "Comment_pointId_path_idx" ON "Comment"("pointId", "path");

-- Comments are liked as points are.
ALTER TABLE "Reaction" ADD COLUMN "commentId" UUID, ALTER COLUMN "pointId" DROP NOT NULL;
ALTER TABLE "Reaction" ADD CONSTRAINT "Reaction_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Reaction" ADD CONSTRAINT "Reaction_about_check" CHECK (num_nonnulls("pointId", "commentId") = 1);
CREATE UNIQUE INDEX "Reaction_commentId_personId_key" ON "Reaction"("commentId", "personId");
