import { fromPrisma, PgBoss } from "pg-boss";
import { env } from "../env";
import { mailQueue } from "./queues";


type Transaction = { $queryRawUnsafe<T = unknown>(query: string, ...values: unknown[]): Promise<T> };

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

/** Puts a mail in the worker's queue, inside the transaction that wrote it. */
export async function queueMail(tx: Transaction, emailId: string): Promise<void> {
  await (await sender()).send(mailQueue, { emailId }, { db: fromPrisma(tx) });
}
