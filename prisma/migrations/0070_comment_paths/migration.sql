-- The place of a comment in its thread: a segment for each of the first three comments above it, and its own.
ALTER TABLE "Comment" ADD COLUMN "path" TEXT;

WITH RECURSIVE below AS (
  SELECT "id", '' AS "above" FROM "Comment" WHERE "parentId" IS NULL
  UNION ALL
  SELECT reply."id", left(below."above" || segment."text", 3 * 44)
  FROM "Comment" reply
  JOIN below ON reply."parentId" = below."id"
  JOIN "Comment" parent ON parent."id" = below."id"
  CROSS JOIN LATERAL (
    SELECT lpad(to_hex((extract(epoch FROM parent."createdAt") * 1000)::bigint), 12, '0')
      || replace(parent."id"::text, '-', '') AS "text"
  ) segment
)
UPDATE "Comment" comment SET "path" = below."above"
  || lpad(to_hex((extract(epoch FROM comment."createdAt") * 1000)::bigint), 12, '0')
  || replace(comment."id"::text, '-', '')
FROM below WHERE below."id" = comment."id";

ALTER TABLE "Comment" ALTER COLUMN "path" SET NOT NULL;
CREATE UNIQUE INDEX "Comment_reflectionId_path_key" ON "Comment"("reflectionId", "path");
CREATE INDEX "Comment_parentId_idx" ON "Comment"("parentId");
