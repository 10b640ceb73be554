import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import type pg from "pg";
import { afterAll, inject } from "vitest";
import { otherTestDatabase } from "@/lib/platform/db/test-database";
import { NOT_BACKED_UP } from "../backup/tables";
import { withClient } from "../database/connection";

/** Shared by tests of backups. */

export const testUrl = () => process.env.DATABASE_URL ?? "";

export const queryAt = async <T extends pg.QueryResultRow>(url: string, sql: string) =>
  (await withClient(url, (client) => client.query<T>(sql))).rows;

/** Like a rented database: its user owns it, and is no superuser. */
export async function ordinaryDatabase(): Promise<string> {
  const { adminUrl } = inject("database");
  const url = new URL(await otherTestDatabase());
  const name = url.pathname.slice(1);
  await queryAt(adminUrl, `CREATE ROLE "${name}" LOGIN PASSWORD 'secret'`);
  await queryAt(adminUrl, `ALTER DATABASE "${name}" OWNER TO "${name}"`);
  afterAll(async () => {
    await queryAt(adminUrl, `DROP DATABASE "${name}" WITH (FORCE)`);
    await queryAt(adminUrl, `DROP ROLE "${name}"`);
  });
  return Object.assign(url, { username: name, password: "secret" }).href;
}

/** The number and a hash of the rows of every table that is backed up. */
export async function rowHashes(url: string): Promise<Record<string, string>> {
  const tables = await queryAt<{ name: string }>(
    url,
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  const hashes: Record<string, string> = {};
  for (const { name } of tables) {
    if (NOT_BACKED_UP.includes(name)) continue;
    const rows = `string_agg(t::text, E'\\n' ORDER BY t::text)`;
    const [found] = await queryAt<{ hash: string }>(
      url,
      `SELECT count(*) || ' ' || coalesce(md5(${rows}), '') AS hash FROM "${name}" t`,
    );
    hashes[name] = found?.hash ?? "";
  }
  return hashes;
}

/** Every constraint with its definition, whether Prisma's or written by hand. */
export const constraintsOf = (url: string) =>
  queryAt(
    url,
    `SELECT conrelid::regclass::text AS table, conname, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2`,
  );

/** The names of all schemas, and of their tables and types. */
export const schemaOf = (url: string) =>
  queryAt(
    url,
    `SELECT nspname, relname, typname FROM pg_namespace
     LEFT JOIN pg_class ON relnamespace = pg_namespace.oid
     LEFT JOIN pg_type ON typnamespace = pg_namespace.oid
     WHERE nspname !~ '^(pg_|information_schema)' ORDER BY 1, 2, 3`,
  );

export const unpacked = (file: string) => gunzipSync(readFileSync(file)).toString();

export function packed(file: string, text: string): string {
  writeFileSync(file, gzipSync(text));
  return file;
}

/** Replaces the checksum at the end by the one that belongs to the text. */
export function resealed(text: string): string {
  const body = text.slice(0, text.lastIndexOf("\n{") + 1);
  return `${body}{"sha256":"${createHash("sha256").update(body).digest("hex")}"}\n`;
}
