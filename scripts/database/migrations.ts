import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { root, UserError } from "../process/run";
import { withClient } from "./connection";

/** The lock of Prisma's own CLI, so that the two wait for each other. */
const MIGRATION_LOCK = "72707369";

export type MigrationName = { name: string; checksum: string };
type Migration = MigrationName & { sql: string };
type Row = MigrationName & { finished: boolean };

const ourFolder = join(root, "prisma/migrations");

/**
 * Applies the pending migrations in order of name and returns their names. Each one commits
 * together with its row in Prisma's table, so that a killed process leaves none half applied
 * and `prisma migrate` accepts the table.
 */
export function applyMigrations(url: string, folder = ourFolder) {
  return withClient(url, async (client) => {
    // The lock lasts until the connection ends; everything below runs under it.
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const migrations = readMigrations(folder);
    const rows = await readRows(client);
    assertCompatible(migrations, rows);
    const pending = migrations.filter(({ name }) => !rows.some((row) => row.name === name));
    if (pending.length > 0) await client.query(createTable);
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  });
}

/** The migrations that the database has. Throws a UserError if this version does not know it. */
export async function migrationsOf(client: pg.Client): Promise<MigrationName[]> {
  const rows = await readRows(client);
  assertCompatible(readMigrations(ourFolder), rows);
  return rows.map(({ name, checksum }) => ({ name, checksum }));
}

/** Applies exactly these migrations to an empty database, in the caller's transaction. */
export async function createSchema(client: pg.Client, names: MigrationName[]): Promise<void> {
  const migrations = readMigrations(ourFolder);
  const rows = names.map((name) => ({ ...name, finished: true }));
  assertCompatible(migrations, rows, "backup");
  await client.query(createTable);
  for (const migration of migrations)
    if (rows.some(({ name }) => name === migration.name)) await run(client, migration);
}

/** Prisma's CLI may be killed in the middle of a migration. */
export async function unfinishedMigration(url: string): Promise<string | undefined> {
  const rows = await withClient(url, readRows);
  return rows.find(({ finished }) => !finished)?.name;
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function readRows(client: pg.Client): Promise<Row[]> {
  const table = await client.query("SELECT to_regclass('_prisma_migrations') AS name");
  if (table.rows[0]?.name === null) return [];
  const { rows } = await client.query<Row>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

function assertCompatible(migrations: Migration[], rows: Row[], holder = "database") {
  const newest = migrations.at(-1)?.name ?? "";
  for (const { name, checksum, finished } of rows) {
    if (!finished)
      throw new UserError(
        `The migration ${name} did not finish: delete its row from _prisma_migrations if none of it was applied, or set the row's finished_at if all of it was, and start again.`,
      );
    const migration = migrations.find((one) => one.name === name);
    if (migration && migration.checksum !== checksum)
      throw new UserError(
        `The migration ${name} has changed since this ${holder} applied it: restore prisma/migrations/${name}/migration.sql.`,
      );
    if (!migration && name > newest)
      throw new UserError(
        `This ${holder} has the migration ${name} from a newer version: run that version or a later one.`,
      );
  }
}

async function apply(client: pg.Client, migration: Migration) {
  try {
    await client.query("BEGIN");
    await run(client, migration);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw new UserError(
      `The migration ${migration.name} failed and was rolled back: ${(error as Error).message}`,
    );
  }
}

async function run(client: pg.Client, { name, sql, checksum }: Migration) {
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at)
     VALUES ($1, $2, $3, clock_timestamp())`,
    [randomUUID(), checksum, name],
  );
  // Without parameters, pg sends the whole script as one message.
  await client.query(sql);
  await client.query(
    `UPDATE _prisma_migrations SET finished_at = clock_timestamp(), applied_steps_count = 1
     WHERE migration_name = $1 AND rolled_back_at IS NULL`,
    [name],
  );
}

/** Matches the table that Prisma creates. */
const createTable = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;
