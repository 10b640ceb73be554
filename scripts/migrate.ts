import { readdirSync } from "node:fs";
import { join } from "node:path";
import { PgBoss } from "pg-boss";
import { queues } from "@/lib/platform/jobs/queues";
import { withClient } from "./database";
import { root, run } from "./process";

/** Brings the database at `url` up to date, makes it if it is missing, and prepares the job queues. */
export async function migrate(url: string) {
  const started = await startedMigrations(url);
  const applied = started.filter(({ finished }) => finished).map(({ name }) => name);
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

/** The migration in the middle of which a run was killed: Prisma refuses to go on after that. */
export async function brokenOff(url: string): Promise<string | undefined> {
  const started = await startedMigrations(url);
  return started.find(({ finished, rolledBack }) => !finished && !rolledBack)?.name;
}

function migrationNames() {
  return readdirSync(join(root, "prisma/migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

type StartedMigration = { name: string; finished: boolean; rolledBack: boolean };

/** None where there is no database or no table of ours in it. */
async function startedMigrations(url: string): Promise<StartedMigration[]> {
  try {
    return await withClient(url, async (client) => {
      const { rows } = await client.query<StartedMigration>(
        `SELECT migration_name AS name, finished_at IS NOT NULL AS finished,
                rolled_back_at IS NOT NULL AS "rolledBack" FROM _prisma_migrations`,
      );
      return rows;
    });
  } catch (error) {
    if (["3D000", "42P01"].includes((error as { code?: string }).code ?? "")) return [];
    throw error;
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
