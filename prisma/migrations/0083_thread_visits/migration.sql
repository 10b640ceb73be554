-- When somebody last saw a thread: what is shown later is marked as new.
CREATE TABLE "ThreadVisit" (
  "reflectionId" UUID NOT NULL,
  "userId" UUID NOT NULL,
  "seenAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "ThreadVisit_pkey" PRIMARY KEY ("reflectionId", "userId")
);
CREATE INDEX "ThreadVisit_userId_idx" ON "ThreadVisit"("userId");
ALTER TABLE "ThreadVisit" ADD CONSTRAINT "ThreadVisit_reflectionId_fkey" FOREIGN KEY ("reflectionId") REFERENCES "Reflection"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ThreadVisit" ADD CONSTRAINT "ThreadVisit_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
