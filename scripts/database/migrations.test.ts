import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { otherTestDatabase } from "@/lib/platform/db/test-database";
import { root, run } from "../process/run";
import { withClient } from "./connection";
import { applyMigrations } from "./migrations";

const folder = mkdtempSync(join(tmpdir(), "rollcall-migrations-"));
afterAll(() => rmSync(folder, { recursive: true }));

const ours = readdirSync(join(root, "prisma/migrations"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** A folder of migrations, each named by its key. */
function migrations(files: Record<string, string>) {
  const path = mkdtempSync(join(folder, "case-"));
  for (const [name, sql] of Object.entries(files)) {
    mkdirSync(join(path, name));
    writeFileSync(join(path, name, "migration.sql"), sql);
  }
  return path;
}

const query = async (url: string, sql: string) =>
  (await withClient(url, (client) => client.query(sql))).rows;

const appliedNames = async (url: string) =>
  (await query(url, "SELECT migration_name FROM _prisma_migrations ORDER BY started_at")).map(
    (row) => row.migration_name,
  );

const prisma = (url: string, command: string) =>
  run(process.execPath, [join(root, "node_modules/prisma/build/index.js"), "migrate", command], {
    env: { DATABASE_URL: url },
  });

describe("compared with Prisma's own CLI", { timeout: 120_000 }, () => {
  const columns = `SELECT column_name, data_type, character_maximum_length, is_nullable, column_default
    FROM information_schema.columns WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`;
  const rows = `SELECT migration_name, checksum, logs, rolled_back_at, applied_steps_count,
      finished_at >= started_at AS finished, length(id) AS "idLength"
    FROM _prisma_migrations ORDER BY started_at`;

  it("migrates an empty database and creates the same table as Prisma", async () => {
    const [mine, theirs] = [await otherTestDatabase(), await otherTestDatabase()];
    expect(await applyMigrations(mine)).toEqual(ours);
    await prisma(theirs, "deploy");
    expect(await query(mine, columns)).toEqual(await query(theirs, columns));
    expect(await query(mine, rows)).toEqual(await query(theirs, rows));
    expect(await prisma(mine, "status")).toContain("Database schema is up to date!");
    expect(await applyMigrations(mine)).toEqual([]);
    expect(await applyMigrations(theirs)).toEqual([]);
  });
});

it("applies each migration once when two processes migrate the same database", {
  timeout: 60_000,
}, async () => {
  const url = await otherTestDatabase();
  const waiting = `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  await withClient(url, async (client) => {
    // Makes both wait for the lock.
    await client.query("SELECT pg_advisory_lock(72707369)");
    const both = Promise.all([migrateProcess(url), migrateProcess(url)]);
    await vi.waitUntil(async () => (await client.query(waiting)).rowCount === 2, 30_000);
    await client.query("SELECT pg_advisory_unlock(72707369)");
    await both;
  });
  expect(await appliedNames(url)).toEqual(ours);
  expect(await query(url, "SELECT name FROM pgboss.queue")).not.toEqual([]);
});

const migrateProcess = (url: string) =>
  run(process.execPath, ["--import", "tsx", "scripts/migrate.ts"], { env: { DATABASE_URL: url } });

describe("with other migrations", () => {
  const first = { "0001_first": "CREATE TABLE first (id int);" };

  it("applies pending migrations in order of name", async () => {
    const url = await otherTestDatabase();
    await applyMigrations(url, migrations(first));
    const extended = migrations({
      "0010_later": "ALTER TABLE second ADD COLUMN later int;",
      "0002_second": "CREATE TABLE second (id int); INSERT INTO second VALUES (1);",
      ...first,
    });
    expect(await applyMigrations(url, extended)).toEqual(["0002_second", "0010_later"]);
    expect(await query(url, "SELECT * FROM second")).toEqual([{ id: 1, later: null }]);
  });

  it("rolls back a failing migration and keeps the earlier ones", async () => {
    const url = await otherTestDatabase();
    const failing = migrations({
      ...first,
      "0002_failing": "CREATE TABLE second (id int); SELECT 1 / 0; CREATE TABLE third (id int);",
    });
    await expect(applyMigrations(url, failing)).rejects.toThrow(
      "The migration 0002_failing failed and was rolled back: division by zero",
    );
    expect(await appliedNames(url)).toEqual(["0001_first"]);
    expect(await query(url, "SELECT to_regclass('second') AS name")).toEqual([{ name: null }]);
    const fixed = migrations({ ...first, "0002_failing": "CREATE TABLE second (id int);" });
    expect(await applyMigrations(url, fixed)).toEqual(["0002_failing"]);
  });

  it("refuses a migration that was edited after it was applied, and applies no later one", async () => {
    const url = await otherTestDatabase();
    await applyMigrations(url, migrations(first));
    const changed = migrations({
      "0001_first": "CREATE TABLE first (id bigint);",
      "0002_second": "CREATE TABLE second (id int);",
    });
    await expect(applyMigrations(url, changed)).rejects.toThrow(
      "The migration 0001_first has changed since this database applied it",
    );
    expect(await appliedNames(url)).toEqual(["0001_first"]);
  });

  it("refuses the database of a newer version", async () => {
    const url = await otherTestDatabase();
    await applyMigrations(url, migrations({ ...first, "0002_second": "SELECT 1;" }));
    await expect(applyMigrations(url, migrations(first))).rejects.toThrow(
      "This database has the migration 0002_second from a newer version",
    );
  });

  it("refuses an unfinished migration, and applies a rolled-back one again", async () => {
    const url = await otherTestDatabase();
    await applyMigrations(url, migrations(first));
    await query(url, "UPDATE _prisma_migrations SET finished_at = NULL; DROP TABLE first");
    await expect(applyMigrations(url, migrations(first))).rejects.toThrow(
      "The migration 0001_first did not finish",
    );
    await query(url, "UPDATE _prisma_migrations SET rolled_back_at = now()");
    expect(await applyMigrations(url, migrations(first))).toEqual(["0001_first"]);
  });
});
