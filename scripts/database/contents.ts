import { withClient } from "./connection";

/** Schema that marks a database until the demo is completely seeded, so that a killed run is resumed. */
export const UNFINISHED_MARKER = "demo_unfinished";

export type Contents = "empty" | "unfinished demo" | "demo" | "production" | "foreign";

/** Only reads: a rejected database must stay untouched. */
export function contentsOf(url: string): Promise<Contents> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<Record<"marked" | "ours" | "used", boolean>>(
      `SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = '${UNFINISHED_MARKER}') AS marked,
              EXISTS (SELECT FROM information_schema.columns WHERE table_schema = 'public'
                        AND table_name = 'Installation' AND column_name = 'demo') AS ours,
              EXISTS (SELECT FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
                      WHERE nspname IN ('public', 'pgboss') AND relkind IN ('r', 'p', 'f')
                        AND relname <> '_prisma_migrations') AS used`,
    );
    const [found] = rows;
    if (found?.marked) return "unfinished demo";
    if (!found?.ours) return found?.used ? "foreign" : "empty";
    const installation = await client.query<{ demo: boolean }>('SELECT demo FROM "Installation"');
    return installation.rows[0]?.demo ? "demo" : "production";
  });
}
