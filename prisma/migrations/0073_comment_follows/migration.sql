-- Since when others see it.
ALTER TABLE "Comment" ADD COLUMN "shownAt" TIMESTAMPTZ(3);
UPDATE "Comment" SET "shownAt" = "createdAt" WHERE "heldAt" IS NULL;
CREATE INDEX "Comment_reflectionId_shownAt_idx" ON "Comment"("reflectionId", "shownAt");

ALTER TABLE "User" ADD COLUMN "repliesMailedAt" TIMESTAMPTZ(3);

CREATE TABLE "CommentFollow" (
  "reflectionId" UUID NOT NULL,
  "userId" UUID NOT NULL,
  "since" TIMESTAMPTZ(3) NOT NULL,
  "endedAt" TIMESTAMPTZ(3),
  "toldAt" TIMESTAMPTZ(3),
  CONSTRAINT "CommentFollow_pkey" PRIMARY KEY ("reflectionId", "userId")
);
CREATE INDEX "CommentFollow_userId_idx" ON "CommentFollow"("userId");
ALTER TABLE "CommentFollow" ADD CONSTRAINT "CommentFollow_reflectionId_fkey" FOREIGN KEY ("reflectionId") REFERENCES "Reflection"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CommentFollow" ADD CONSTRAINT "CommentFollow_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever has written so far was mailed every reply.
INSERT INTO "CommentFollow" ("reflectionId", "userId", "since", "toldAt")
SELECT "reflectionId", "authorId", min("createdAt"), now() FROM "Comment" GROUP BY 1, 2;
