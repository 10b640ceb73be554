-- The activity table holds the audit, and a key's result is kept whole.
DROP TABLE "AuditEntry";
ALTER TABLE "IdempotencyKey" DROP COLUMN "resultId";
