import { setTimeout as sleep } from "node:timers/promises";

const CLOSE_TIMEOUT_MS = 10_000;

const opened = new Set<() => unknown>();
let shutdown: Promise<never> | undefined;

/** Thrown where something would be opened during the shutdown. */
class ShuttingDown extends Error {}

/**
 * Registers how a resource is closed. Call it before opening the resource, so that a shutdown
 * in the middle of opening closes it too. Returns the function that unregisters it.
 */
export function onShutdown(close: () => unknown): () => void {
  if (shutdown) throw new ShuttingDown();
  opened.add(close);
  return () => opened.delete(close);
}

/** During a shutdown, errors are its consequence and not worth printing. */
export const isShuttingDown = () => shutdown !== undefined;

/** Closes what is open and exits; the first call decides on the code. */
export function shutDown(code: number): Promise<never> {
  shutdown ??= closeAll().then(() => process.exit(code));
  return shutdown;
}

/** Closes every open resource, the last opened first. */
export async function closeAll() {
  for (const close of [...opened].reverse()) {
    opened.delete(close);
    await Promise.race([attempt(close), sleep(CLOSE_TIMEOUT_MS)]);
  }
}

async function attempt(close: () => unknown) {
  try {
    await close();
  } catch (error) {
    console.error(error);
  }
}
