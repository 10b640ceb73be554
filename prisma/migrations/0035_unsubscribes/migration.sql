ALTER TABLE "Email" ADD COLUMN "unsentReason" TEXT;
CREATE TABLE "Unsubscribe" (
  "address" TEXT NOT NULL,
  "topic" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "Unsubscribe_pkey" PRIMARY KEY ("address", "topic")
);
