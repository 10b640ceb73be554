import { PgBoss } from "pg-boss";
import { env } from "@/lib/env";
import { mailQueue } from "@/lib/jobs/queues";
import { log } from "@/lib/log";
import { deliverMail } from "@/lib/messages/deliver";
import { onEnd } from "./ending";
import { main, ready } from "./main";

main(async () => {
  const boss = new PgBoss({
    connectionString: env().databaseUrl,
    migrate: false,
    schedule: false,
    useListenNotify: true,
    max: 4,
  });
  boss.on("error", (err) => log.error({ err }, "job queue"));
  await boss.start();
  const worker = await boss.work<{ emailId: string }>(
    mailQueue,
    { batchSize: 1 },
    async ([job]) => {
      try {
        if (job) await deliverMail(job.data.emailId);
      } finally {
        // One notice may stand for many mails: look for the next at once, not at the next poll.
        boss.notifyWorker(worker);
      }
    },
  );
  onEnd(() => boss.stop({ timeout: 8_000 }));
  ready();
});
