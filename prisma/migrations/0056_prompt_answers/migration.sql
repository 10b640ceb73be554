CREATE TYPE "PromptAnswerSource" AS ENUM ('room', 'afar', 'host');

CREATE TABLE "PromptAnswer" (
  "id" UUID NOT NULL,
  "meetupId" UUID NOT NULL,
  "text" TEXT NOT NULL,
  "locale" "Locale" NOT NULL,
  "source" "PromptAnswerSource" NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "shownAt" TIMESTAMPTZ(3),
  "shownByName" TEXT,
  "hiddenAt" TIMESTAMPTZ(3),
  "hiddenByName" TEXT,
  CONSTRAINT "PromptAnswer_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "PromptAnswer_meetupId_createdAt_idx" ON "PromptAnswer"("meetupId", "createdAt");
ALTER TABLE "PromptAnswer" ADD CONSTRAINT "PromptAnswer_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "Meetup"("id") ON DELETE CASCADE ON UPDATE CASCADE;
