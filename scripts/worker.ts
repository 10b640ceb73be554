import { setTimeout as sleep } from "node:timers/promises";
import { PgBoss } from "pg-boss";
import { removePastDuplicates } from "@/lib/attempts/duplicate-mutations";
import { sendCommentDigests } from "@/lib/comments/follow-mutations";
import { sendDueCommitmentNews } from "@/lib/commitments/news-mutations";
import { sendDueDeckReminders } from "@/lib/decks/reminder-mutations";
import {
  removeStrayOriginals,
  removeStraySlides,
  removeUnsentDecks,
} from "@/lib/decks/stray-mutations";
import { eraseDueNames } from "@/lib/door/erase-mutations";
import { eraseDuePhones } from "@/lib/hosts/phone-mutations";
import { forgetOldKeys } from "@/lib/kernel/once";
import { sendDueSpeakerReminders } from "@/lib/line-ups/reminder-mutations";
import { mailTemplates } from "@/lib/notifications/templates";
import { sendDueNudges } from "@/lib/nudges/mutations";
import { removeStrayFiles } from "@/lib/photos/stray-mutations";
import { databaseIsReachable } from "@/lib/platform/db/reachable";
import { env } from "@/lib/platform/env";
import { everyHour, everyMinute } from "@/lib/platform/jobs/every-minute";
import { deadMailQueue, mailQueue, WORKER_SECONDS } from "@/lib/platform/jobs/queues";
import { log } from "@/lib/platform/log/log";
import { deliverMail, markFailed } from "@/lib/platform/mail/deliver";
import { eraseDueSigns } from "@/lib/prompts/erase-mutations";
import { removeStraySigns } from "@/lib/prompts/stray-mutations";
import { eraseDueAnswers } from "@/lib/questions/erase-mutations";
import { releaseUnconfirmedSeats } from "@/lib/releases/mutations";
import { sendDueReminders } from "@/lib/reminders/mutations";
import { sendQueueMails } from "@/lib/review/mutations";
import { eraseDueSpeakerNeeds } from "@/lib/speakers/erase-mutations";
import { eraseDueScreens } from "@/lib/stage/screen-mutations";
import { removeStrayLogos } from "@/lib/supporters/stray-mutations";
import { main, ready } from "./process/main";
import { UserError } from "./process/run";
import { onShutdown } from "./process/shutdown";

main(async () => {
  if (!env().databaseUrl)
    throw new UserError(
      "DATABASE_URL is not set: a worker of its own needs production’s settings; the demo’s is part of npm start.",
    );
  const boss = new PgBoss({
    connectionString: env().databaseUrl,
    migrate: false,
    schedule: false,
    useListenNotify: true,
    max: 4,
    superviseIntervalSeconds: WORKER_SECONDS.supervise,
    monitorIntervalSeconds: WORKER_SECONDS.supervise,
  });
  boss.on("error", (err) => log.error({ err }, "job queue"));
  while (!(await databaseIsReachable())) await sleep(500);
  await boss.start();
  for (let i = 0; i < env().mailConcurrency; i += 1) await sendMails(boss);
  await markDeadMails(boss);
  onShutdown(everyMinute(removePastDuplicates));
  onShutdown(everyMinute(sendDueReminders));
  onShutdown(everyMinute(sendDueDeckReminders));
  onShutdown(everyMinute(sendDueSpeakerReminders));
  onShutdown(everyMinute(sendDueCommitmentNews));
  onShutdown(everyMinute(sendDueNudges));
  onShutdown(everyMinute(sendCommentDigests));
  onShutdown(everyMinute(sendQueueMails));
  onShutdown(everyMinute(releaseUnconfirmedSeats));
  onShutdown(everyMinute(eraseDueAnswers));
  onShutdown(everyMinute(eraseDueSpeakerNeeds));
  onShutdown(everyMinute(eraseDueScreens));
  onShutdown(everyMinute(eraseDuePhones));
  onShutdown(everyMinute(eraseDueNames));
  onShutdown(everyMinute(eraseDueSigns));
  onShutdown(everyHour(removeStrayFiles));
  onShutdown(everyHour(forgetOldKeys));
  onShutdown(everyHour(removeStrayLogos));
  onShutdown(everyHour(removeStraySigns));
  onShutdown(everyHour(removeUnsentDecks));
  onShutdown(everyHour(removeStraySlides));
  onShutdown(everyHour(removeStrayOriginals));
  onShutdown(() => boss.stop({ timeout: 8_000 }));
  ready();
});

/** Sends one mail at a time. */
async function sendMails(boss: PgBoss) {
  const worker = await boss.work<{ emailId: string }>(
    mailQueue,
    { batchSize: 1, notifyPollingIntervalSeconds: WORKER_SECONDS.poll },
    async ([job]) => {
      try {
        if (job) await deliverMail(job.data.emailId, mailTemplates);
      } finally {
        // One notification can cover several mails: look for the next one now, not at the next poll.
        boss.notifyWorker(worker);
      }
    },
  );
}

async function markDeadMails(boss: PgBoss) {
  await boss.work<{ emailId: string }>(
    deadMailQueue,
    { batchSize: 100, pollingIntervalSeconds: WORKER_SECONDS.poll },
    async (jobs) => {
      for (const { data } of jobs) await markFailed(data.emailId);
    },
  );
}
