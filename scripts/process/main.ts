import { EnvError } from "@/lib/platform/env";
import { UserError } from "./run";
import { isShuttingDown, shutDown } from "./shutdown";

/**
 * Runs a process's main function. The process ends in order if that fails, on Ctrl-C, when
 * the terminal closes, and when the parent process is gone (a killed one sends no signal: its end
 * of the channel just closes). `interrupted` is then the exit code: not 0 for what has
 * something to finish.
 */
export async function main(work: () => Promise<void>, { interrupted = 0 } = {}) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"] as const)
    process.on(signal, () => shutDown(interrupted));
  try {
    await work();
  } catch (error) {
    if (!isShuttingDown()) explain(error);
    await shutDown(1);
  }
}

/** Tells the parent process that this one is ready. */
export function ready() {
  process.send?.("ready");
}

/** Prints what went wrong: one sentence where the reader can mend it, else all there is. */
export function explain(error: unknown) {
  const mendable = error instanceof UserError || error instanceof EnvError;
  console.error(mendable ? `\n${error.message}` : error);
}
