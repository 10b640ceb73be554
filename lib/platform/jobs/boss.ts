import { fromPrisma, PgBoss } from "pg-boss";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log/log";
import { mailQueue } from "./queues";

type Transaction = {
  $queryRawUnsafe<T = unknown>(query: string, ...values: unknown[]): Promise<T>;
};

const shared = globalThis as { rollcallSender?: Promise<PgBoss> };

/** Only sends: the migrate step creates schema and queues, the worker works jobs. */
function sender(): Promise<PgBoss> {
  shared.rollcallSender ??= started().catch((error) => {
    // A rejected promise must not be reused: mail would fail until the next start.
    shared.rollcallSender = undefined;
    throw error;
  });
  return shared.rollcallSender;
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

/** Queues mails for the worker in the current transaction; higher priority goes first. */
export async function queueMails(
  tx: Transaction,
  mails: { id: string; priority: number }[],
): Promise<void> {
  const jobs = mails.map(({ id, priority }) => ({ data: { emailId: id }, priority }));
  if (jobs.length > 0) await (await sender()).insert(mailQueue, jobs, { db: fromPrisma(tx) });
}
