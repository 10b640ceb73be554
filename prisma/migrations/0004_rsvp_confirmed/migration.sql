-- A name shows only on an answer that its owner stands behind: anybody can type somebody else's address.
ALTER TABLE "Rsvp" ADD COLUMN "confirmedAt" TIMESTAMPTZ(3);

UPDATE "Rsvp" SET "confirmedAt" = "Rsvp"."createdAt"
FROM "User" WHERE "User"."id" = "Rsvp"."userId" AND "User"."emailVerified" IS NOT NULL;
