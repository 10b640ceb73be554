import type { Queue } from "pg-boss";

export const mailQueue = "mail";
export const deadMailQueue = "mail-dead";

/** A worker that died loses its job once it has missed its heartbeat. */
const HEARTBEAT_SECONDS = 10;

/** How often a worker looks for such jobs, and how soon it notices that one may be tried again. */
export const WORKER_SECONDS = { supervise: 5, poll: 5 };

/** Created by the migrate step, dead-letter queues first. */
export const queues: Queue[] = [
  { name: deadMailQueue, retentionSeconds: 60 * 24 * 3600 },
  {
    name: mailQueue,
    deadLetter: deadMailQueue,
    notify: true,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    // For about three hours: after 5 to 10 seconds, then twice as long each time, up to an hour.
    retryLimit: 11,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 3600,
  },
];
