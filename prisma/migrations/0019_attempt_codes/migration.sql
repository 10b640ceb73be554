-- The mail about an attempt contains a code. It is derived, not stored; only an attempt that was mailed has one.
ALTER TABLE "Rsvp" ADD COLUMN "codeExpires" TIMESTAMPTZ(3);
