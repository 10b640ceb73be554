import { db } from "@/lib/platform/db/client";

/** What one transaction changed ("INSERT Meetup"), and the verbs that it recorded. */
export type Transaction = { changes: string[]; verbs: string[] };

/** From now on this test's database logs each row that is changed, in a schema of its own. */
export async function watchChanges(): Promise<void> {
  await db.$executeRaw`CREATE SCHEMA walk`;
  await db.$executeRaw`CREATE TABLE walk.change (tx bigint, change text, verb text)`;
  await db.$executeRaw`
    CREATE FUNCTION walk.log() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO walk.change
      VALUES (txid_current(), TG_OP || ' ' || TG_TABLE_NAME, to_jsonb(NEW) ->> 'verb');
      RETURN NULL;
    END $$`;
  await db.$executeRaw`
    DO $$
    DECLARE name text;
    BEGIN
      FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('CREATE TRIGGER walk AFTER INSERT OR UPDATE OR DELETE ON public.%I
          FOR EACH ROW EXECUTE FUNCTION walk.log()', name);
      END LOOP;
    END $$`;
}

/** The transactions in which `work` changed rows. */
export async function transactionsOf(work: () => Promise<void>): Promise<Transaction[]> {
  await db.$executeRaw`TRUNCATE walk.change`;
  await work();
  return db.$queryRaw<Transaction[]>`
    SELECT array_agg(DISTINCT change) AS changes,
      coalesce(array_agg(verb) FILTER (WHERE change = 'INSERT Activity'), '{}') AS verbs
    FROM walk.change GROUP BY tx ORDER BY tx`;
}
