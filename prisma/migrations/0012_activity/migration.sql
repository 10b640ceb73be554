-- One row for each change, and the number by which caches and listeners know an event's latest one.
CREATE TABLE "Activity" (
  "id" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "verb" TEXT NOT NULL,
  "actorKind" TEXT NOT NULL,
  "actorId" TEXT,
  "actorName" TEXT,
  "eventId" UUID,
  "meetupId" UUID,
  "subjectId" UUID,
  "revision" INTEGER,
  "detail" JSONB,

  CONSTRAINT "Activity_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Activity_eventId_at_idx" ON "Activity" ("eventId", "at");
CREATE INDEX "Activity_subjectId_at_idx" ON "Activity" ("subjectId", "at");

CREATE TABLE "EventRevision" (
  "eventId" UUID NOT NULL,
  "revision" INTEGER NOT NULL,

  CONSTRAINT "EventRevision_pkey" PRIMARY KEY ("eventId")
);
ALTER TABLE "EventRevision" ADD CONSTRAINT "EventRevision_eventId_fkey"
  FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

INSERT INTO "Activity"
  ("id", "at", "verb", "actorKind", "actorId", "actorName", "eventId", "subjectId", "detail")
SELECT "id", "at",
  "subject" || '.' || CASE "action"
    WHEN 'publish' THEN 'published'
    WHEN 'list' THEN 'listed'
    WHEN 'unlist' THEN 'unlisted'
    WHEN 'change-capacity' THEN 'capacity-changed'
    WHEN 'cancel' THEN 'canceled'
    WHEN 'withdraw' THEN 'withdrawn'
    WHEN 'void' THEN 'voided'
    ELSE "action"
  END,
  "actorKind", "actorId", "actorName", "eventId", "subjectId", "detail"
FROM "AuditEntry";

-- What was done once answers the second time with what it answered the first time.
ALTER TABLE "IdempotencyKey" ADD COLUMN "result" JSONB, ALTER COLUMN "resultId" DROP NOT NULL;
