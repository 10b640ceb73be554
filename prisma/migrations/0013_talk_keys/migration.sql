-- What is sent twice is recognized by "IdempotencyKey" alone. The dropped unique indexes also served lookups by person.
ALTER TABLE "Talk" DROP COLUMN "idempotencyKey";
ALTER TABLE "Reflection" DROP COLUMN "idempotencyKey";
ALTER TABLE "Comment" DROP COLUMN "idempotencyKey";

CREATE INDEX "Talk_proposerId_idx" ON "Talk" ("proposerId");
CREATE INDEX "Reflection_authorId_idx" ON "Reflection" ("authorId");
CREATE INDEX "Comment_authorId_idx" ON "Comment" ("authorId");
