import { fromPrisma, PgBoss } from "pg-boss";
import { env } from "../env";
import { mailQueue } from "./queues";

type Transaction = {
  $queryRawUnsafe<T = unknown>(query: string, ...values: unknown[]): Promise<T>;
};

const held = globalThis as { rollcallSender?: Promise<PgBoss> };

/** Sends only: schema and queues are made by the migrate step, jobs are worked by the worker. */
function sender(): Promise<PgBoss> {
  held.rollcallSender ??= new PgBoss({
    connectionString: env().databaseUrl,
    max: 1,
    migrate: false,
    supervise: false,
    schedule: false,
  }).start();
  return held.rollcallSender;
}

/** Puts mails in the worker's queue, inside the transaction that wrote them. */
export async function queueMails(tx: Transaction, emailIds: string[]): Promise<void> {
  const jobs = emailIds.map((emailId) => ({ data: { emailId } }));
  if (jobs.length > 0) await (await sender()).insert(mailQueue, jobs, { db: fromPrisma(tx) });
}
