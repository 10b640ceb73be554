CREATE TABLE "Deck" (
  "id" UUID NOT NULL,
  "talkId" UUID NOT NULL,
  "source" TEXT NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 0,
  "originalId" UUID,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "submittedAt" TIMESTAMPTZ(3),
  "submittedById" UUID,
  "submittedByName" TEXT,
  "lockedAt" TIMESTAMPTZ(3),
  "lockedByName" TEXT,
  "revision" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "Deck_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Deck_originalId_key" ON "Deck"("originalId");
CREATE INDEX "Deck_talkId_version_idx" ON "Deck"("talkId", "version");
ALTER TABLE "Deck" ADD CONSTRAINT "Deck_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Deck" ADD CONSTRAINT "Deck_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Deck" ADD CONSTRAINT "Deck_submitted_check" CHECK (("version" > 0) = ("submittedAt" IS NOT NULL));

CREATE TABLE "Slide" (
  "id" UUID NOT NULL,
  "deckId" UUID NOT NULL,
  "number" INTEGER NOT NULL,
  "contentHash" TEXT NOT NULL,
  "width" INTEGER NOT NULL,
  "height" INTEGER NOT NULL,
  "description" TEXT,
  CONSTRAINT "Slide_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Slide_deckId_number_key" ON "Slide"("deckId", "number");
ALTER TABLE "Slide" ADD CONSTRAINT "Slide_deckId_fkey" FOREIGN KEY ("deckId") REFERENCES "Deck"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Slide" ADD CONSTRAINT "Slide_number_check" CHECK ("number" BETWEEN 1 AND 60);

-- By when speakers send their slides, on the meetup's own clock.
ALTER TABLE "Meetup" ADD COLUMN "decksDueOn" DATE, ADD COLUMN "decksDueLocal" TEXT;
ALTER TABLE "Meetup" ADD CONSTRAINT "Meetup_decks_due_check" CHECK (("decksDueOn" IS NULL) = ("decksDueLocal" IS NULL));

-- One at a time of the same file: the second request that begins it finds the first one's.
CREATE UNIQUE INDEX "Deck_sending_key" ON "Deck"("talkId", "source") WHERE "version" = 0;
CREATE UNIQUE INDEX "Deck_version_key" ON "Deck"("talkId", "version") WHERE "version" > 0;
