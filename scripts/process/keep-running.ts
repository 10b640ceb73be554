import { setTimeout as sleep } from "node:timers/promises";
import { env } from "@/lib/platform/env";
import { deathCounter, restartDelays } from "./restart-policy";
import { isShuttingDown, shutDown } from "./shutdown";

/** What a start keeps running; `name` begins a sentence. `start` resolves once it is ready, and throws if it dies before. */
export type Part = { name: string; start: () => Promise<Running> };

/** `died` resolves with how it did: "exited with code 1". */
export type Running = { died: Promise<string> };

let isTooMany: ReturnType<typeof deathCounter> | undefined;

/** Restarts a part whenever it dies, later each time; exits if the parts die too often. */
export async function keepRunning(part: Part, first: Running) {
  const delayAfter = restartDelays();
  let running: Running | undefined = first;
  for (let since = Date.now(); ; since = Date.now()) {
    const how: string = running ? await running.died : "did not start";
    if (isShuttingDown()) return;
    const delay = delayAfter(running ? Date.now() - since : 0);
    if (isOneTooMany()) return giveUp(part, how);
    console.error(`${part.name} ${how}; it starts again in ${seconds(delay)}.`);
    await sleep(delay);
    if (isShuttingDown()) return;
    running = await restart(part);
  }
}

async function restart(part: Part) {
  const startedAt = Date.now();
  try {
    const running = await part.start();
    console.error(`${part.name} runs again, after ${seconds(Date.now() - startedAt)}.`);
    return running;
  } catch {
    // It has printed why.
    return undefined;
  }
}

function isOneTooMany() {
  isTooMany ??= deathCounter(env().restartLimit);
  return isTooMany(Date.now());
}

function giveUp({ name }: Part, how: string) {
  const { restartLimit } = env();
  console.error(`${name} ${how}. Giving up: ${restartLimit} deaths within five minutes.`);
  return shutDown(1);
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
