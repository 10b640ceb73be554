import { setTimeout as sleep } from "node:timers/promises";
import type { Site } from "../faults/kills";
import { UserError } from "../process/run";
import { childOf } from "../test/start-script";
import type { Caller, Place } from "./night";
import { press, readForm, type Shown } from "./press";

/** Every fifth person presses twice. */
const REPEATED = 5;

export type Ledger = {
  /** What each person was told, by user. */
  told: Map<string, Shown[]>;
  posts: number;
  /** Posts without an answer, each of which was sent again: with the killed process, and others. */
  broken: { byKill: number; otherwise: number };
  /** Answers after the killed process was back. */
  afterRestart: number;
  restartedIn: number;
  seconds: number;
};

/** The connections of a killed process break at once. */
const WITH_KILL_MS = 1_000;

/** Everybody presses at once; when half of them have their answer, one of the web processes is killed. */
export async function rushOf(callers: Caller[], place: Place, site: Site): Promise<Ledger> {
  const address = `${site.address}${place.path}`;
  const form = await readForm(address, callers[0]?.headers ?? {});
  const told = new Map<string, Shown[]>();
  const broken: number[] = [];
  const startedAt = performance.now();
  let kill: Promise<Killed> | undefined;
  let afterRestart = 0;
  let isBack = false;

  const pressOnce = async ({ userId, headers }: Caller) => {
    const { shown, brokenAt } = await press(address, form, headers);
    told.set(userId, [...(told.get(userId) ?? []), shown]);
    broken.push(...brokenAt);
    if (isBack) afterRestart += 1;
    if (kill || told.size < callers.length / 2) return;
    kill = killWebProcess(site).finally(() => {
      isBack = true;
    });
  };
  const presses = callers.flatMap((caller, i) => (i % REPEATED ? [caller] : [caller, caller]));
  await Promise.all(presses.map(pressOnce));
  const seconds = (performance.now() - startedAt) / 1000;
  const { at, restartedIn } = (await kill) ?? { at: Number.NaN, restartedIn: Number.NaN };
  const byKill = broken.filter((time) => time >= at && time < at + WITH_KILL_MS).length;
  return {
    ...{ told, posts: presses.length + broken.length, afterRestart, restartedIn, seconds },
    broken: { byKill, otherwise: broken.length - byKill },
  };
}

type Killed = { at: number; restartedIn: number };

/** Resolves once it runs again, with the seconds that took. */
async function killWebProcess({ pid, output }: Site): Promise<Killed> {
  const web = childOf(childOf(pid, "server"), "server");
  if (!web) throw new UserError("There is no web process to kill.");
  const at = performance.now();
  process.kill(web, "SIGKILL");
  while (!/Web process \d+ runs again/.test(output())) await sleep(100);
  return { at, restartedIn: (performance.now() - at) / 1000 };
}
