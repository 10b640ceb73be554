import { VERBS } from "@/lib/reminders/rules";
import { withClient } from "../database/connection";

/** Counters, and what signing in and out is expected to change. */
const EXCEPT = ["RateLimit", "Session", "_prisma_migrations"];

const quoted = (texts: readonly string[]) => texts.map((text) => `'${text}'`).join(", ");

const REMINDED = [...Object.values(VERBS), "talk.speaker-reminded"];

/** Rows that the worker alone adds, when a reminder comes due meanwhile. */
const BY_WORKER: Record<string, string> = {
  Activity: `"actorKind" = 'system' AND "verb" IN (${quoted(REMINDED)})`,
  IdempotencyKey: `"purpose" LIKE 'reminder:%'`,
};

/** A hash of each table's rows, to compare before and after. */
export function hashTables(url: string): Promise<Record<string, string>> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ table: string }>(
      `SELECT table_name AS table FROM information_schema.tables
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL($1) ORDER BY 1`,
      [EXCEPT],
    );
    const hashes: Record<string, string> = {};
    for (const { table } of rows) {
      const { rows: hashed } = await client.query<{ hash: string }>(
        `SELECT count(*) || ' ' || md5(coalesce(string_agg(row::text, E'\\n' ORDER BY row::text), '')) AS hash
         FROM ${client.escapeIdentifier(table)} AS row WHERE NOT (${BY_WORKER[table] ?? "false"})`,
      );
      hashes[table] = hashed[0]?.hash ?? "";
    }
    return hashes;
  });
}

export const changedTables = (before: Record<string, string>, after: Record<string, string>) =>
  Object.keys(after).filter((table) => after[table] !== before[table]);
