-- A person's request for another address, confirmed from a mail to that address.
CREATE TABLE "AddressChange" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "oldAddress" TEXT NOT NULL,
    "newAddress" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "AddressChange_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "AddressChange_addresses_check" CHECK ("oldAddress" <> "newAddress")
);

CREATE INDEX "AddressChange_userId_idx" ON "AddressChange"("userId");
CREATE INDEX "AddressChange_createdAt_idx" ON "AddressChange"("createdAt");

ALTER TABLE "AddressChange" ADD CONSTRAINT "AddressChange_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
