import { log } from "@/lib/platform/log/log";

const MINUTE_MS = 60_000;

/**
 * Does what is due at once and then every minute, never twice at a time. A failure is logged, and the next minute
 * tries again. Returns what stops it and waits for a run in progress.
 */
export function everyMinute(doWhatIsDue: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  const run = () => {
    running ??= doWhatIsDue()
      .catch((err) => log.error({ err }, "due work"))
      .finally(() => {
        running = null;
      });
  };
  run();
  const timer = setInterval(run, MINUTE_MS);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
