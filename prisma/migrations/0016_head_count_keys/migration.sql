-- A head count that is sent twice is recognized by "IdempotencyKey", like everything else that may be.
ALTER TABLE "HeadCount" DROP COLUMN "idempotencyKey";
