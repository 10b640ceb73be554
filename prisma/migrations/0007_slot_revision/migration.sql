-- A form for a slot says which revision of it was on the screen.
ALTER TABLE "Slot" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0;
