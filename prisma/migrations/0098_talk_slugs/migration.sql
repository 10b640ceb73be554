-- A talk's own page has an address from its acceptance on. Until then its slug is random, and nobody's.
ALTER TABLE "Talk" ADD COLUMN "slug" TEXT;
UPDATE "Talk" SET "slug" = "id"::text;

DO $$
DECLARE
  talk RECORD;
  wanted TEXT;
  candidate TEXT;
  number INTEGER;
BEGIN
  FOR talk IN SELECT "id", "meetupId", "title" FROM "Talk"
    WHERE "state" IN ('accepted', 'confirmed', 'canceled')
      OR "id" IN (SELECT "talkId" FROM "Slot" WHERE "talkId" IS NOT NULL)
    ORDER BY "createdAt", "id"
  LOOP
    -- Its first eight words, in ASCII.
    wanted := array_to_string((regexp_split_to_array(lower(unaccent(talk."title")), '\s+'))[1:8], ' ');
    wanted := regexp_replace(regexp_replace(wanted, '[''’ʼ]', '', 'g'), '[^a-z0-9]+', '-', 'g');
    wanted := rtrim(left(ltrim(wanted, '-'), 60), '-');
    wanted := coalesce(nullif(wanted, ''), 'talk');
    candidate := wanted;
    number := 1;
    WHILE EXISTS (SELECT FROM "Talk" WHERE "meetupId" = talk."meetupId" AND "slug" = candidate) LOOP
      number := number + 1;
      candidate := wanted || '-' || number;
    END LOOP;
    UPDATE "Talk" SET "slug" = candidate WHERE "id" = talk."id";
  END LOOP;
END $$;

ALTER TABLE "Talk" ALTER COLUMN "slug" SET NOT NULL;
CREATE UNIQUE INDEX "Talk_meetupId_slug_key" ON "Talk"("meetupId", "slug");
