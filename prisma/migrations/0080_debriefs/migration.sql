-- What a city's hosts say of their night: one row, which both of two hosts write to; its revision tells them apart.
CREATE TABLE "Debrief" (
  "id" UUID NOT NULL,
  "meetupId" UUID NOT NULL,
  "language" "Locale" NOT NULL,
  "wentWell" TEXT,
  "toChange" TEXT,
  "forNextHost" TEXT,
  "wentWellShown" BOOLEAN NOT NULL DEFAULT false,
  "toChangeShown" BOOLEAN NOT NULL DEFAULT false,
  "forNextHostShown" BOOLEAN NOT NULL DEFAULT false,
  "revision" INTEGER NOT NULL DEFAULT 1,
  "savedAt" TIMESTAMPTZ(3) NOT NULL,
  "savedById" UUID,
  "savedByName" TEXT,
  CONSTRAINT "Debrief_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Debrief_meetupId_key" ON "Debrief"("meetupId");
ALTER TABLE "Debrief" ADD CONSTRAINT "Debrief_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "Meetup"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Debrief" ADD CONSTRAINT "Debrief_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
