import { setTimeout as sleep } from "node:timers/promises";

const CLOSE_TIMEOUT_MS = 10_000;

const opened = new Set<() => unknown>();
let shutdown: Promise<never> | undefined;

/** Thrown on opening a resource during the shutdown. */
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

/** Errors during a shutdown are its consequence and not worth printing. */
export const isShuttingDown = () => shutdown !== undefined;

/** Closes every resource and exits; the first call decides the exit code. */
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
