import { PgBoss } from "pg-boss";
import { mailQueue, queues } from "@/lib/platform/jobs/queues";
import { withClient } from "./database/connection";
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
  await queueUnsentMails(url, boss);
  await boss.stop({ graceful: false });
}

/** A restored database has mails but no jobs. Those that have failed too often are left alone. */
async function queueUnsentMails(url: string, boss: PgBoss) {
  const { rows } = await withClient(url, (client) =>
    client.query<{ id: string }>(
      `SELECT id FROM "Email" WHERE "sentAt" IS NULL AND attempts <= $2
         AND NOT EXISTS (SELECT FROM pgboss.job WHERE name = $1
           AND state IN ('created', 'retry', 'active') AND data->>'emailId' = "Email".id::text)`,
      [mailQueue, retryLimit],
    ),
  );
  const jobs = rows.map(({ id }) => ({ data: { emailId: id } }));
  if (jobs.length > 0) await boss.insert(mailQueue, jobs);
}

const retryLimit = queues.find(({ name }) => name === mailQueue)?.retryLimit ?? 0;

if (import.meta.filename === process.argv[1]) {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: it names the database to migrate.");
  await migrate(url);
}
