import { setTimeout as sleep } from "node:timers/promises";

/**
 * Returns a function that does the work at once, but never twice at a time nor twice within `apartMs`: whoever asks
 * meanwhile has it done once more afterwards.
 */
export function coalesced(work: () => Promise<void>, apartMs: number): () => void {
  let isBusy = false;
  let isAskedAgain = false;
  async function run() {
    isBusy = true;
    do {
      isAskedAgain = false;
      await work();
      await sleep(apartMs, undefined, { ref: false });
    } while (isAskedAgain);
    isBusy = false;
  }
  return () => {
    if (isBusy) isAskedAgain = true;
    else void run();
  };
}
