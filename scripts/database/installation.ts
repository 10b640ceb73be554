import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { env } from "@/lib/platform/env";
import { migrate } from "../migrate";
import { UserError } from "../process/run";
import { step } from "../process/steps";
import { withClient } from "./connection";
import { type Contents, contentsOf, UNFINISHED_MARKER } from "./contents";
import { unfinishedMigration } from "./migrations";

/**
 * Migrates the database and, in demo mode, seeds it if it is empty or partly seeded, or, with
 * `startOver`, in any case. Refuses a foreign database before writing anything.
 */
export async function prepareDatabase(url: string, { startOver = false } = {}) {
  const { demo } = env();
  await withInstallationLock(url, async () => {
    const contents = await contentsOf(url);
    assertUsable(contents, demo);
    if (demo) {
      const isUnfinished = await unfinishedMigration(url);
      if (contents === "empty" || startOver || isUnfinished) await markUnfinished(url);
      if (isUnfinished) await query(url, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    }
    await step("migrations", () => migrate(url));
    if ((await contentsOf(url)) === "unfinished demo") await step("demo data", () => reseed(url));
    else await seedReference();
  });
}

/** Seeds the demo into a fresh database that has all migrations. @internal */
export async function prepareMigrated(url: string) {
  await markUnfinished(url);
  await prepareDatabase(url);
}

/** Two first starts at once must not both seed the database. */
export function withInstallationLock(url: string, work: () => Promise<void>) {
  return withClient(url, async (client) => {
    await client.query("BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('installation', 0))");
    await work();
  });
}

/** Anyone can sign in as anyone in the demo: it must not run on production data, nor production on the demo's. */
function assertUsable(contents: Contents, demo: boolean) {
  const sentence = (demo ? refusedByDemo : refusedByProduction)[contents];
  if (sentence) throw new UserError(sentence);
}

const foreign =
  "This database holds tables that are not Rollcall's: set DATABASE_URL to an empty database.";

const refusedByDemo: Partial<Record<Contents, string>> = {
  production:
    "This is not a demo database: set AUTH_SECRET, PUBLIC_URL and SMTP_URL for production, or unset DATABASE_URL.",
  foreign,
};

const refusedByProduction: Partial<Record<Contents, string>> = {
  demo: "This database contains the demo: production needs its own.",
  "unfinished demo": "This database was created for the demo: production needs its own.",
  foreign,
};

async function reseed(url: string) {
  await truncate(url);
  removeMail();
  await seedReference();
  const { seedDemo } = await import("@/prisma/seed/index");
  await seedDemo();
  await query(url, `DROP SCHEMA ${UNFINISHED_MARKER}`);
}

async function seedReference() {
  const seed = await import("@/prisma/seed/index");
  await seed.seedReference();
}

async function truncate(url: string) {
  const [tables] = await query<{ names: string }>(
    url,
    `SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') AS names FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  await query(url, `TRUNCATE ${tables?.names} CASCADE; DELETE FROM pgboss.job`);
}

/** Leaves partial files alone: a running mail server may be writing one. */
function removeMail() {
  const folder = join(env().dataDir, "mail");
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (name.endsWith(".eml")) rmSync(join(folder, name));
}

function markUnfinished(url: string) {
  return query(url, `CREATE SCHEMA IF NOT EXISTS ${UNFINISHED_MARKER}`);
}

function query<T>(url: string, sql: string) {
  return withClient(url, async (client) => (await client.query(sql)).rows as T[]);
}
