import { EnvError } from "@/lib/env";
import { Trouble } from "./process";

/**
 * Ends this process in order, once, on Ctrl-C, on SIGTERM, and when the process that
 * started it is gone (killed ones cannot tell: their end of the channel just closes).
 */
export function onEnd(close: () => Promise<void>) {
  closing = close;
  for (const signal of ["SIGINT", "SIGTERM", "disconnect"] as const)
    process.on(signal, () => end(0));
}

let closing = async () => {};
let ending = false;

async function end(code: number) {
  if (ending) return;
  ending = true;
  setTimeout(() => process.exit(1), 10_000).unref();
  await closing().catch(console.error);
  process.exit(code);
}

/** Tells whoever started this process that it is ready. */
export function ready() {
  process.send?.("ready");
}

/** Prints what went wrong: one sentence where the reader can mend it, else all there is. */
export function explain(error: unknown) {
  const mendable = error instanceof Trouble || error instanceof EnvError;
  console.error(mendable ? `\n${error.message}` : error);
}

/** Runs a process's main function; if that fails, what was opened is closed and the process ends. */
export async function main(work: () => Promise<void>) {
  try {
    await work();
  } catch (error) {
    if (!ending) explain(error);
    await end(1);
  }
}
