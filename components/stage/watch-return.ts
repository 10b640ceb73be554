import { deviceTime } from "@/lib/platform/time/browser-clock";

const EVERY_MS = 1_000;
const JUMP_MS = 1_000;

/**
 * Tells that the computer slept: the monotonic clock may stand still meanwhile, the date does not. The date is not read
 * as a time, and somebody who sets it merely has the server asked again. Returns what ends it.
 */
export function watchSleep(onWake: () => void): () => void {
  const apart = () => deviceTime() - performance.now();
  let before = apart();
  const timer = setInterval(() => {
    const after = apart();
    if (Math.abs(after - before) > JUMP_MS) onWake();
    before = after;
  }, EVERY_MS);
  return () => clearInterval(timer);
}

/** Tells that the page may show what is old: it was out of sight, without a network, or asleep. Returns what ends it. */
export function watchReturn(onReturn: () => void): () => void {
  const seen = () => {
    if (document.visibilityState === "visible") onReturn();
  };
  document.addEventListener("visibilitychange", seen);
  addEventListener("online", seen);
  // Not every desktop says so by a change of what is visible.
  const endWatch = watchSleep(seen);
  return () => {
    document.removeEventListener("visibilitychange", seen);
    removeEventListener("online", seen);
    endWatch();
  };
}
