import { PgBoss } from "pg-boss";
import { env } from "@/lib/env";
import { mailQueue } from "@/lib/jobs/queues";
import { log } from "@/lib/log";
import { deliverMail } from "@/lib/messages/deliver";
import { main, onEnd, ready } from "./child";

main(async () => {
  const boss = new PgBoss({
    connectionString: env().databaseUrl,
    migrate: false,
    schedule: false,
    useListenNotify: true,
    max: 4,
  });
  boss.on("error", (error) => log.error({ message: error.message }, "job queue"));
  await boss.start();
  // One notice may stand for many mails: go on until the queue is empty, not one a poll.
  const one = { batchSize: 1, burstWhenBatchFull: true };
  await boss.work<{ emailId: string }>(mailQueue, one, async ([job]) => {
    if (job) await deliverMail(job.data.emailId);
  });
  onEnd(() => boss.stop({ timeout: 8_000 }));
  ready();
});
