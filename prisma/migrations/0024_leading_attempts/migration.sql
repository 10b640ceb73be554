-- What the attempts of one address see of each other must not depend on whether the address has an RSVP of its own.
ALTER TABLE "Rsvp" ADD COLUMN "isLeading" BOOLEAN NOT NULL DEFAULT false;

UPDATE "Rsvp" SET "isLeading" = true
WHERE "attemptId" IN (
  SELECT DISTINCT ON ("eventId", "userId") "attemptId" FROM "Rsvp"
  WHERE "attemptId" IS NOT NULL AND "status" IN ('going', 'waitlisted')
  ORDER BY "eventId", "userId", "isDuplicate", "createdAt"
);
