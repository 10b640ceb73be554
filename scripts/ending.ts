import { setTimeout as sleep } from "node:timers/promises";

const PATIENCE_MS = 10_000;

const opened = new Set<() => unknown>();
let ended: Promise<never> | undefined;

/** Thrown where something would be opened while the process ends. */
class Ended extends Error {}

/**
 * Says how something is closed, before it is opened: an end in the middle of opening closes
 * it too, and nothing is opened once the end has begun. Returns what takes that back.
 */
export function onEnd(close: () => unknown): () => void {
  if (ended) throw new Ended();
  opened.add(close);
  return () => opened.delete(close);
}

/** Whether this process is on its way out: what fails now fails because of that. */
export const isEnding = () => ended !== undefined;

/** Closes what is open and leaves; the first call decides on the code. */
export function end(code: number): Promise<never> {
  ended ??= closeAll().then(() => process.exit(code));
  return ended;
}

/** Closes what is open, the last opened first. */
export async function closeAll() {
  for (const close of [...opened].reverse()) {
    opened.delete(close);
    await Promise.race([attempt(close), sleep(PATIENCE_MS)]);
  }
}

async function attempt(close: () => unknown) {
  try {
    await close();
  } catch (error) {
    console.error(error);
  }
}
