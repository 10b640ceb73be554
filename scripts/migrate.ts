import { PgBoss } from "pg-boss";
import { queues } from "@/lib/platform/jobs/queues";
import { applyMigrations } from "./database/migrations";

/** Brings the database at `url` up to date and prepares the job queues. */
export async function migrate(url: string) {
  await applyMigrations(url);
  await prepareQueues(url);
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
