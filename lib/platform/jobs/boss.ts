import { fromPrisma, PgBoss } from "pg-boss";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log/log";
import { mailQueue } from "./queues";

type Transaction = {
  $queryRawUnsafe<T = unknown>(query: string, ...values: unknown[]): Promise<T>;
};

const held = globalThis as { rollcallSender?: Promise<PgBoss> };

/** Sends only: schema and queues are made by the migrate step, jobs are worked by the worker. */
function sender(): Promise<PgBoss> {
  held.rollcallSender ??= started().catch((error) => {
    // Kept, one moment without a database would end all mail until the next start.
    held.rollcallSender = undefined;
    throw error;
  });
  return held.rollcallSender;
}

async function started(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: env().databaseUrl,
    max: 1,
    migrate: false,
    supervise: false,
    schedule: false,
  });
  boss.on("error", (err) => log.error({ err }, "job queue"));
  return boss.start();
}

/** Puts mails in the worker's queue, inside the transaction that wrote them; the higher priority goes first. */
export async function queueMails(
  tx: Transaction,
  mails: { id: string; priority: number }[],
): Promise<void> {
  const jobs = mails.map(({ id, priority }) => ({ data: { emailId: id }, priority }));
  if (jobs.length > 0) await (await sender()).insert(mailQueue, jobs, { db: fromPrisma(tx) });
}
