-- Where signing in leads: no longer in the mail, whose reader did not choose it.
ALTER TABLE "SignInRequest" ADD COLUMN "to" TEXT;
