import type pg from "pg";
import type { TableHeader } from "./format";

/**
 * What an archive leaves out: sessions, so that a copy of it signs nobody in; sign-in requests and rate limits, which
 * last for minutes; and the migrations, which its header names. Jobs, in a schema of their own, follow from the mails
 * that are not sent.
 */
export const NOT_BACKED_UP = ["Session", "SignInRequest", "RateLimit", "_prisma_migrations"];

/** Dates that every server reads alike, and no time limit, which a large database would exceed. */
export const COPY_SETTINGS = `SET LOCAL search_path = public;
  SET LOCAL datestyle = ISO; SET LOCAL timezone = UTC;
  SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`;

/** The tables of an archive, and the columns that are not computed from others. */
export async function tablesOf(client: pg.ClientBase): Promise<TableHeader[]> {
  const { rows } = await client.query<TableHeader>(
    `SELECT relname::text AS table, array_agg(attname::text ORDER BY attnum) AS columns
     FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> ALL ($1)
       AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
     GROUP BY relname ORDER BY relname`,
    [NOT_BACKED_UP],
  );
  return rows;
}

/** "User" ("id", "email"): what COPY reads or writes. */
export function copyTarget(client: pg.ClientBase, { table, columns }: TableHeader): string {
  const names = columns.map((column) => client.escapeIdentifier(column)).join(", ");
  return `${client.escapeIdentifier(table)} (${names})`;
}
