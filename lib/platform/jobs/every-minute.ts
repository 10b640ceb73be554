import { log } from "@/lib/platform/log/log";

const MINUTE_MS = 60_000;

/** The same every hour. */
export const everyHour = (doWhatIsDue: () => Promise<void>) =>
  everyMinute(doWhatIsDue, 60 * MINUTE_MS);

/**
 * Does what is due at once and then every minute, never twice at a time. A failure is logged, and the next minute
 * tries again. Returns what stops it and waits for a run in progress.
 */
export function everyMinute(
  doWhatIsDue: () => Promise<void>,
  everyMs = MINUTE_MS,
): () => Promise<void> {
  let running: Promise<void> | null = null;
  const run = () => {
    running ??= doWhatIsDue()
      .catch((err) => log.error({ err }, "due work"))
      .finally(() => {
        running = null;
      });
  };
  run();
  const timer = setInterval(run, everyMs);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
