import type { PgBoss } from "pg-boss";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log/log";
import { mailQueue } from "./queues";

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
  // Loading it would hold up the start of a process that sends its first mail much later.
  const { PgBoss: Boss } = await import("pg-boss");
  const boss = new Boss({
    connectionString: env().databaseUrl,
    max: 1,
    migrate: false,
    supervise: false,
    schedule: false,
  });
  boss.on("error", (err) => log.error({ err }, "job queue"));
  return boss.start();
}

/** The statement that queues mails for the worker. `$1` is a JSON array of jobs, of which higher priority goes first. */
export async function queueMailsStatement(): Promise<string> {
  const statements: string[] = [];
  const executeSql = async (text: string) => {
    statements.push(text);
    return { rows: [] };
  };
  await (await sender()).insert(mailQueue, [{}], { db: { executeSql } });
  const [insert, ...more] = statements;
  if (!insert || more.length > 0) throw new Error("pg-boss inserts jobs with one statement");
  return insert;
}
