import { rmSync } from "node:fs";
import { join } from "node:path";
import { env } from "@/lib/env";
import { withClient } from "./database";
import { isMigrated, migrate } from "./migrate";
import { Trouble } from "./process";
import { step } from "./steps";

/**
 * Brings the database up to date and, in demo mode, fills one that was empty. A schema of
 * that name stands from before the first migration until the demo is whole, so that a
 * killed run is taken up again.
 */
const unfinished = "demo_unfinished";

export async function prepareDatabase(url: string) {
  const { demo } = env();
  if (demo && !(await isMigrated(url)))
    await query(url, `CREATE SCHEMA IF NOT EXISTS ${unfinished}`);
  await step("migrations", () => migrate(url));
  await refuseTheOtherKind(url, demo);
  const { seedReference } = await import("@/prisma/seed/index");
  await seedReference();
  if (await isUnfinished(url)) await step("demo data", () => fillDemo(url));
}

/** Empties the database and fills it with the demo again. */
export async function resetDemo(url: string) {
  await query(url, `CREATE SCHEMA IF NOT EXISTS ${unfinished}`);
  rmSync(join(env().dataDir, "mail"), { recursive: true, force: true });
  await fillDemo(url);
}

async function fillDemo(url: string) {
  await empty(url);
  const { seedReference, seedDemo } = await import("@/prisma/seed/index");
  await seedReference();
  await seedDemo();
  await query(url, `DROP SCHEMA ${unfinished}`);
}

async function empty(url: string) {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') AS name FROM pg_tables
       WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
    );
    await client.query(`TRUNCATE ${rows[0]?.name} CASCADE`);
    await client.query("DELETE FROM pgboss.job");
  });
}

/** A demo lets everybody sign in as anybody: it must not meet real people's data, nor production the demo's. */
async function refuseTheOtherKind(url: string, demo: boolean) {
  if (await isUnfinished(url)) {
    if (demo) return;
    throw new Trouble("This database was made for the demo: production needs one of its own.");
  }
  const [installation] = await query<{ demo: boolean }>(url, 'SELECT demo FROM "Installation"');
  if (installation?.demo && !demo) {
    throw new Trouble("This database holds the demo: production needs one of its own.");
  }
  if (demo && !installation?.demo) {
    throw new Trouble(
      "This database was not made by the demo: set AUTH_SECRET, PUBLIC_URL and SMTP_URL, or leave DATABASE_URL out.",
    );
  }
}

async function isUnfinished(url: string) {
  const rows = await query(url, `SELECT FROM pg_namespace WHERE nspname = '${unfinished}'`);
  return rows.length > 0;
}

function query<T>(url: string, sql: string) {
  return withClient(url, async (client) => (await client.query(sql)).rows as T[]);
}
