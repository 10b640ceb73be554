CREATE TABLE "RoundUp" (
  "eventId" UUID NOT NULL,
  "startedAt" TIMESTAMPTZ(3) NOT NULL,
  "publishedAt" TIMESTAMPTZ(3),
  CONSTRAINT "RoundUp_pkey" PRIMARY KEY ("eventId")
);
ALTER TABLE "RoundUp" ADD CONSTRAINT "RoundUp_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "RoundUpItem" (
  "id" UUID NOT NULL,
  "eventId" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "quoted" TEXT,
  "reflectionId" UUID,
  "pointId" UUID,
  "titleEn" TEXT,
  "titleFr" TEXT,
  "textEn" TEXT,
  "textFr" TEXT,
  "revision" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "RoundUpItem_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "RoundUpItem_eventId_position_idx" ON "RoundUpItem"("eventId", "position");
CREATE INDEX "RoundUpItem_reflectionId_idx" ON "RoundUpItem"("reflectionId");
CREATE INDEX "RoundUpItem_pointId_idx" ON "RoundUpItem"("pointId");
ALTER TABLE "RoundUpItem" ADD CONSTRAINT "RoundUpItem_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "RoundUp"("eventId") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "RoundUpItem" ADD CONSTRAINT "RoundUpItem_reflectionId_fkey" FOREIGN KEY ("reflectionId") REFERENCES "Reflection"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- A point that an edit removes takes its quote along.
ALTER TABLE "RoundUpItem" ADD CONSTRAINT "RoundUpItem_pointId_fkey" FOREIGN KEY ("pointId") REFERENCES "ReflectionPoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;
