-- A host said that these figures are right: append-only, so that later changes show.
CREATE TABLE "Reconciliation" (
  "id" UUID NOT NULL,
  "meetupId" UUID NOT NULL,
  "figures" JSONB NOT NULL,
  "confirmedAt" TIMESTAMPTZ(3) NOT NULL,
  "confirmedById" UUID,
  "confirmedByName" TEXT,
  CONSTRAINT "Reconciliation_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Reconciliation_meetupId_confirmedAt_idx" ON "Reconciliation"("meetupId", "confirmedAt");
ALTER TABLE "Reconciliation" ADD CONSTRAINT "Reconciliation_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "Meetup"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Reconciliation" ADD CONSTRAINT "Reconciliation_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
