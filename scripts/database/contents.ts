import { withClient } from "./connection";

/** What stands in a database from before the demo's first migration until the demo is whole, so that a killed run is taken up again. */
export const unfinished = "demo_unfinished";

export type Contents = "nothing" | "unfinished demo" | "demo" | "production" | "something else";

/** What a database holds; only reads, so that it can be refused untouched. */
export function contentsOf(url: string): Promise<Contents> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<Record<"marked" | "ours" | "used", boolean>>(
      `SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = '${unfinished}') AS marked,
              EXISTS (SELECT FROM information_schema.columns WHERE table_schema = 'public'
                        AND table_name = 'Installation' AND column_name = 'demo') AS ours,
              EXISTS (SELECT FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
                      WHERE nspname IN ('public', 'pgboss') AND relkind IN ('r', 'p', 'f')
                        AND relname <> '_prisma_migrations') AS used`,
    );
    const [found] = rows;
    if (found?.marked) return "unfinished demo";
    if (!found?.ours) return found?.used ? "something else" : "nothing";
    const installation = await client.query<{ demo: boolean }>('SELECT demo FROM "Installation"');
    return installation.rows[0]?.demo ? "demo" : "production";
  });
}
