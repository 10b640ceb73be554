ALTER TABLE "Reflection" ADD COLUMN "editedAt" TIMESTAMPTZ(3);

CREATE TABLE "ReflectionVersion" (
  "id" UUID NOT NULL,
  "reflectionId" UUID NOT NULL,
  "revision" INTEGER NOT NULL,
  "savedAt" TIMESTAMPTZ(3) NOT NULL,
  "locale" "Locale" NOT NULL,
  "title" TEXT,
  "stayed" TEXT NOT NULL,
  "opening" TEXT,
  "closing" TEXT,
  "takeaways" TEXT[],
  "observations" TEXT[],
  "nextTime" TEXT[],
  CONSTRAINT "ReflectionVersion_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ReflectionVersion_reflectionId_revision_key" ON "ReflectionVersion"("reflectionId", "revision");
ALTER TABLE "ReflectionVersion" ADD CONSTRAINT "ReflectionVersion_reflectionId_fkey" FOREIGN KEY ("reflectionId") REFERENCES "Reflection"("id") ON DELETE CASCADE ON UPDATE CASCADE;
