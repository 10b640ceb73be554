import type { Queue } from "pg-boss";

export const mailQueue = "mail";
export const deadMailQueue = "mail-dead";

/** Created by the migrate step, dead-letter queues first. */
export const queues: Queue[] = [
  { name: deadMailQueue, retentionSeconds: 60 * 24 * 3600 },
  {
    name: mailQueue,
    deadLetter: deadMailQueue,
    notify: true,
    retryLimit: 8,
    retryDelay: 30,
    retryBackoff: true,
    retryDelayMax: 3600,
  },
];
