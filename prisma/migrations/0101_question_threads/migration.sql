-- An open question has a thread, too.
ALTER TABLE "Thread" ADD COLUMN "openQuestionId" UUID;
CREATE UNIQUE INDEX "Thread_openQuestionId_key" ON "Thread"("openQuestionId");
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_openQuestionId_fkey" FOREIGN KEY ("openQuestionId") REFERENCES "OpenQuestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Thread" DROP CONSTRAINT "Thread_about_check";
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_about_check" CHECK (
  num_nonnulls("reflectionId", "talkId", "openQuestionId") = 1
    AND "id" = coalesce("reflectionId", "talkId", "openQuestionId"));
