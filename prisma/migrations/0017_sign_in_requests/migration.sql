-- A sign-in request of its own: a link and a code, the browser that asked, and the tries left.
CREATE TABLE "SignInRequest" (
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "browser" TEXT NOT NULL,
    "hasCode" BOOLEAN NOT NULL,
    "minutes" INTEGER NOT NULL,
    "linkHash" TEXT,
    "codeHash" TEXT,
    "triesLeft" INTEGER NOT NULL DEFAULT 5,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignInRequest_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "SignInRequest_tries_check" CHECK ("triesLeft" >= 0)
);

CREATE UNIQUE INDEX "SignInRequest_linkHash_key" ON "SignInRequest"("linkHash");
CREATE INDEX "SignInRequest_address_idx" ON "SignInRequest"("address");
CREATE INDEX "SignInRequest_expires_idx" ON "SignInRequest"("expires");

-- Codes were stored here for 15 minutes; next-auth itself never used it.
DROP TABLE "VerificationToken";
