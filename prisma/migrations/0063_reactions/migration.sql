CREATE TABLE "Reaction" (
  "id" UUID NOT NULL,
  "pointId" UUID NOT NULL,
  "personId" UUID NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "Reaction_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Reaction_pointId_personId_key" ON "Reaction"("pointId", "personId");
CREATE INDEX "Reaction_personId_idx" ON "Reaction"("personId");
ALTER TABLE "Reaction" ADD CONSTRAINT "Reaction_pointId_fkey" FOREIGN KEY ("pointId") REFERENCES "ReflectionPoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Reaction" ADD CONSTRAINT "Reaction_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
