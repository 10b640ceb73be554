import { EnvError } from "@/lib/platform/env";
import { UserError } from "./run";
import { isShuttingDown, shutDown } from "./shutdown";

/**
 * Runs a process's main function. Shuts down cleanly if it fails, on Ctrl-C, when the terminal
 * closes, and when the parent process is gone (a killed one sends no signal: its end of the
 * channel just closes). `interrupted` is the exit code in those cases, other than a failure.
 */
export async function main(work: () => Promise<void>, { interrupted = 0 } = {}) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"] as const)
    process.on(signal, () => shutDown(interrupted));
  try {
    await work();
  } catch (error) {
    if (!isShuttingDown()) printError(error);
    await shutDown(1);
  }
}

export function ready() {
  process.send?.("ready");
}

/** Prints one sentence if the user can fix the error, otherwise everything. */
export function printError(error: unknown) {
  const isUserError = error instanceof UserError || error instanceof EnvError;
  console.error(isUserError ? `\n${error.message}` : error);
}
