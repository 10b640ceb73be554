CREATE TABLE "Mention" (
  "id" UUID NOT NULL,
  "personId" UUID NOT NULL,
  "reflectionId" UUID,
  "commentId" UUID,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "mailedAt" TIMESTAMPTZ(3),
  CONSTRAINT "Mention_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Mention_reflectionId_personId_key" ON "Mention"("reflectionId", "personId");
CREATE UNIQUE INDEX "Mention_commentId_personId_key" ON "Mention"("commentId", "personId");
CREATE INDEX "Mention_personId_idx" ON "Mention"("personId");
-- What is looked for every minute.
CREATE INDEX "Mention_mailedAt_idx" ON "Mention"("mailedAt");
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_reflectionId_fkey" FOREIGN KEY ("reflectionId") REFERENCES "Reflection"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_about_check"
  CHECK (num_nonnulls("reflectionId", "commentId") = 1);
