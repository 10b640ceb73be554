-- Raised by changes that concern no event, such as a person's name, which all snapshots may show.
ALTER TABLE "Installation" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0;
