import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { env } from "@/lib/platform/env";
import { migrate } from "../migrate";
import { UserError } from "../process/run";
import { step } from "../process/steps";
import { withClient } from "./connection";
import { type Contents, contentsOf, unfinished } from "./contents";
import { unfinishedMigration } from "./migrations";

/**
 * Brings the database up to date and, in demo mode, fills one that was empty, was left half
 * filled, or with `startOver` any demo. One that is not for us is refused before anything is
 * written into it.
 */
export async function prepareDatabase(url: string, { startOver = false } = {}) {
  const { demo } = env();
  await oneAtATime(url, async () => {
    const contents = await contentsOf(url);
    refuse(contents, demo);
    if (demo) {
      const unfinishedOne = await unfinishedMigration(url);
      if (contents === "nothing" || startOver || unfinishedOne) await markUnfinished(url);
      if (unfinishedOne) await query(url, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    }
    await step("migrations", () => migrate(url));
    if ((await contentsOf(url)) === "unfinished demo") await step("demo data", () => fill(url));
    else await seedReference();
  });
}

/** Fills a fresh database, which has the migrations already, with the demo. @internal */
export async function prepareMigrated(url: string) {
  await markUnfinished(url);
  await prepareDatabase(url);
}

/** Two first starts at once must not both fill it. The lock lasts as long as its connection. */
function oneAtATime(url: string, work: () => Promise<void>) {
  return withClient(url, async (client) => {
    await client.query("BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('installation', 0))");
    await work();
  });
}

/** A demo lets everybody sign in as anybody: it must not meet real people's data, nor production the demo's. */
function refuse(contents: Contents, demo: boolean) {
  const sentence = (demo ? refusedByDemo : refusedByProduction)[contents];
  if (sentence) throw new UserError(sentence);
}

const foreign =
  "This database holds tables that are not Rollcall's: set DATABASE_URL to an empty one.";

const refusedByDemo: Partial<Record<Contents, string>> = {
  production:
    "This database was not made by the demo: set AUTH_SECRET, PUBLIC_URL and SMTP_URL, or leave DATABASE_URL out.",
  "something else": foreign,
};

const refusedByProduction: Partial<Record<Contents, string>> = {
  demo: "This database holds the demo: production needs one of its own.",
  "unfinished demo": "This database was made for the demo: production needs one of its own.",
  "something else": foreign,
};

async function fill(url: string) {
  await empty(url);
  removeMail();
  await seedReference();
  const { seedDemo } = await import("@/prisma/seed/index");
  await seedDemo();
  await query(url, `DROP SCHEMA ${unfinished}`);
}

async function seedReference() {
  const seed = await import("@/prisma/seed/index");
  await seed.seedReference();
}

async function empty(url: string) {
  const [tables] = await query<{ names: string }>(
    url,
    `SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') AS names FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  await query(url, `TRUNCATE ${tables?.names} CASCADE; DELETE FROM pgboss.job`);
}

/** Only what is whole: a running mail server may be writing another. */
function removeMail() {
  const folder = join(env().dataDir, "mail");
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (name.endsWith(".eml")) rmSync(join(folder, name));
}

function markUnfinished(url: string) {
  return query(url, `CREATE SCHEMA IF NOT EXISTS ${unfinished}`);
}

function query<T>(url: string, sql: string) {
  return withClient(url, async (client) => (await client.query(sql)).rows as T[]);
}
