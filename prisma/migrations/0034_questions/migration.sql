CREATE TABLE "Question" (
  "id" UUID NOT NULL,
  "meetupId" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "textEn" TEXT,
  "textFr" TEXT,
  "whyEn" TEXT,
  "whyFr" TEXT,
  "choicesEn" TEXT[],
  "choicesFr" TEXT[],
  "required" BOOLEAN NOT NULL DEFAULT false,
  "inList" BOOLEAN NOT NULL DEFAULT false,
  "revision" INTEGER NOT NULL DEFAULT 0,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "removedAt" TIMESTAMPTZ(3),
  CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Question_meetupId_position_idx" ON "Question"("meetupId", "position");
ALTER TABLE "Question" ADD CONSTRAINT "Question_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "Meetup"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Question" ADD CONSTRAINT "Question_texts_check"
  CHECK (coalesce("textEn", "textFr") IS NOT NULL AND coalesce("whyEn", "whyFr") IS NOT NULL);
ALTER TABLE "Question" ADD CONSTRAINT "Question_choices_check"
  CHECK (cardinality("choicesEn") <= 8 AND cardinality("choicesFr") <= 8);

CREATE TABLE "QuestionAnswer" (
  "rsvpId" UUID NOT NULL,
  "questionId" UUID NOT NULL,
  "text" TEXT,
  "choice" INTEGER,
  CONSTRAINT "QuestionAnswer_pkey" PRIMARY KEY ("rsvpId", "questionId")
);
CREATE INDEX "QuestionAnswer_questionId_idx" ON "QuestionAnswer"("questionId");
ALTER TABLE "QuestionAnswer" ADD CONSTRAINT "QuestionAnswer_rsvpId_fkey" FOREIGN KEY ("rsvpId") REFERENCES "Rsvp"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "QuestionAnswer" ADD CONSTRAINT "QuestionAnswer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "QuestionAnswer" ADD CONSTRAINT "QuestionAnswer_value_check"
  CHECK (num_nonnulls("text", "choice") = 1);
