ALTER TABLE "Meetup"
  ADD COLUMN "talkCallOpenedAt" TIMESTAMPTZ(3),
  ADD COLUMN "talkCallClosedAt" TIMESTAMPTZ(3),
  ADD COLUMN "talkCallUntil" DATE,
  ADD COLUMN "talkCallAnswersBy" DATE,
  ADD COLUMN "talkCallFormats" "TalkFormat"[],
  ADD COLUMN "talkCallLanguages" "Locale"[],
  ADD COLUMN "talkCallSlots" INTEGER,
  ADD COLUMN "talkCallRulesEn" TEXT,
  ADD COLUMN "talkCallRulesFr" TEXT;

-- Cities took proposals without a call until now.
UPDATE "Meetup" SET "talkCallOpenedAt" = "createdAt" WHERE "kind" = 'city' AND "status" <> 'proposed';
