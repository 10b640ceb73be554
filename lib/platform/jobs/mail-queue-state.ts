import { db } from "@/lib/platform/db/client";
import { mailQueue } from "./queues";

export type MailQueueState = {
  /** A worker stamps the queues whenever it looks for lost jobs. */
  workerRuns: boolean;
  /** A mail has waited for five minutes: for the worker, or because the mail server refuses it. */
  isLate: boolean;
};

export async function mailQueueState(): Promise<MailQueueState> {
  const [state] = await db.$queryRaw<MailQueueState[]>`
    SELECT EXISTS (
             SELECT FROM pgboss.queue WHERE monitor_claim_on > now() - interval '1 minute'
           ) AS "workerRuns",
           EXISTS (
             SELECT FROM pgboss.job WHERE name = ${mailQueue} AND state < 'completed'
               AND created_on < now() - interval '5 minutes'
           ) AS "isLate"`;
  return state ?? { workerRuns: false, isLate: false };
}
