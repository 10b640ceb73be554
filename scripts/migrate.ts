import { readdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { PgBoss } from "pg-boss";
import { queues } from "@/lib/jobs/queues";
import { root, run } from "./process";

/** Brings the database at `url` up to date, makes it if it is missing, and prepares the job queues. */
export async function migrate(url: string) {
  const applied = (await appliedMigrations(url)) ?? [];
  if (migrationNames().some((name) => !applied.includes(name))) {
    await run(
      process.execPath,
      [join(root, "node_modules/prisma/build/index.js"), "migrate", "deploy"],
      {
        env: { DATABASE_URL: url, NO_UPDATE_NOTIFIER: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
      },
    );
  }
  await prepareQueues(url);
}

export async function isMigrated(url: string) {
  return (await appliedMigrations(url)) !== null;
}

function migrationNames() {
  return readdirSync(join(root, "prisma/migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The finished migrations' names, or null where there is no database or no table of ours in it. */
async function appliedMigrations(url: string): Promise<string[] | null> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query<{ migration_name: string }>(
      "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL",
    );
    return rows.map((row) => row.migration_name);
  } catch (error) {
    if (["3D000", "42P01"].includes((error as { code?: string }).code ?? "")) return null;
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

async function prepareQueues(url: string) {
  const boss = new PgBoss({ connectionString: url, supervise: false, schedule: false, max: 2 });
  await boss.start();
  for (const queue of queues) {
    const { name, ...options } = queue;
    if (await boss.getQueue(name)) await boss.updateQueue(name, options);
    else await boss.createQueue(name, options);
  }
  await boss.stop({ graceful: false });
}

if (import.meta.filename === process.argv[1]) {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: it names the database to migrate.");
  await migrate(url);
}
