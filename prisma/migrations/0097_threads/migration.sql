-- What comments belong to. It has the id of what it is about, so that its comments, follows and visits keep theirs.
CREATE TABLE "Thread" (
  "id" UUID NOT NULL,
  "eventId" UUID NOT NULL,
  "reflectionId" UUID,
  "talkId" UUID,
  CONSTRAINT "Thread_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Thread_about_check" CHECK (
    num_nonnulls("reflectionId", "talkId") = 1 AND "id" = coalesce("reflectionId", "talkId"))
);
CREATE UNIQUE INDEX "Thread_reflectionId_key" ON "Thread"("reflectionId");
CREATE UNIQUE INDEX "Thread_talkId_key" ON "Thread"("talkId");
CREATE INDEX "Thread_eventId_idx" ON "Thread"("eventId");
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_reflectionId_fkey" FOREIGN KEY ("reflectionId") REFERENCES "Reflection"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

INSERT INTO "Thread" ("id", "eventId", "reflectionId")
SELECT "id", "eventId", "id" FROM "Reflection" WHERE "id" IN (
  SELECT "reflectionId" FROM "Comment" UNION SELECT "reflectionId" FROM "CommentFollow"
  UNION SELECT "reflectionId" FROM "ThreadVisit");

ALTER TABLE "Comment" RENAME COLUMN "reflectionId" TO "threadId";
ALTER TABLE "Comment" DROP CONSTRAINT "Comment_reflectionId_fkey";
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER INDEX "Comment_reflectionId_path_key" RENAME TO "Comment_threadId_path_key";
ALTER INDEX "Comment_reflectionId_createdAt_idx" RENAME TO "Comment_threadId_createdAt_idx";
ALTER INDEX "Comment_reflectionId_shownAt_idx" RENAME TO "Comment_threadId_shownAt_idx";

ALTER TABLE "CommentFollow" RENAME COLUMN "reflectionId" TO "threadId";
ALTER TABLE "CommentFollow" DROP CONSTRAINT "CommentFollow_reflectionId_fkey";
ALTER TABLE "CommentFollow" ADD CONSTRAINT "CommentFollow_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ThreadVisit" RENAME COLUMN "reflectionId" TO "threadId";
ALTER TABLE "ThreadVisit" DROP CONSTRAINT "ThreadVisit_reflectionId_fkey";
ALTER TABLE "ThreadVisit" ADD CONSTRAINT "ThreadVisit_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;
