/**
 * Measures how soon the last of many clients has a new head count: npm run bench:live
 *
 * 1,000, 5,000 and 10,000 streams to one process as in front of Next, in turn with as many to a bare node:http server
 * that sends the same bytes, with the clients in two other processes. Prints the medians, the memory per client and
 * what is left once they are gone, and fails if one falls short.
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { main } from "../process/main";
import { root, stop } from "../process/run";
import { onShutdown, shutDown } from "../process/shutdown";

const CLIENTS = [1_000, 5_000, 10_000];
const ROUNDS = 11;
const MOST_TIMES = 2.5;
const MOST_BYTES = 25_000;
const KINDS = ["ours", "bare"] as const;

type State = { resources: Record<string, number>; bytes: number; clients: number };
type Server = { name: string; process: ChildProcess; port: number; value: number };

main(async () => {
  const crowd = [start("live-clients.mjs"), start("live-clients.mjs")];
  const isEnough: boolean[] = [];
  for (const count of CLIENTS) isEnough.push(await measure(count, crowd));
  await shutDown(isEnough.every(Boolean) ? 0 : 1);
});

function start(script: string, ...args: string[]): ChildProcess {
  const flags = ["--import=tsx", "--expose-gc"];
  const child = fork(join(root, "scripts/bench", script), args, {
    execArgv: script.endsWith(".ts") ? flags : [],
    env: { ...process.env, LOG_LEVEL: "error" },
  });
  onShutdown(() => stop(child));
  return child;
}

/** New servers for each number: memory grows in steps, and one that has grown is not given back. */
async function measure(count: number, crowd: ChildProcess[]): Promise<boolean> {
  const servers = await Promise.all(KINDS.map(serve));
  const before = await Promise.all(servers.map(stateOf));
  for (const server of servers) await open(server, count, crowd);
  const full = await Promise.all(servers.map(stateOf));
  const times = servers.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, server] of servers.entries())
      times[index]?.push(await timeOfChange(server, crowd));
  for (const { name } of servers) await all(crowd, { close: name });
  const after = await untilEmpty(servers);
  for (const server of servers) await stop(server.process);
  return report(count, { times: times.map(median), before, full, after });
}

async function serve(name: string): Promise<Server> {
  const child = start("live-server.ts", name);
  const [port] = await once(child, "message");
  return { name, process: child, port, value: 0 };
}

async function stateOf(server: Server): Promise<State> {
  const [state] = await asked(server.process, "state");
  return state;
}

const asked = (child: ChildProcess, order: object | string) => {
  const answer = once(child, "message");
  child.send(order);
  return answer;
};

const all = (crowd: ChildProcess[], order: object) =>
  Promise.all(crowd.map((child) => asked(child, order)));

const open = ({ name, port }: Server, count: number, crowd: ChildProcess[]) =>
  all(crowd, { open: { name, port, count: count / crowd.length } });

/** In milliseconds, until the last client has it. */
async function timeOfChange(server: Server, crowd: ChildProcess[]): Promise<number> {
  // Changes that follow each other closely are sent as one.
  await sleep(400);
  server.value += 1;
  await all(crowd, { await: { name: server.name, value: server.value } });
  const arrived = Promise.all(crowd.map((child) => once(child, "message")));
  const since = Date.now();
  server.process.send("change");
  const reports = await arrived;
  return Math.max(...reports.map(([{ at }]) => at)) - since;
}

async function untilEmpty(servers: Server[]): Promise<State[]> {
  for (;;) {
    const states = await Promise.all(servers.map(stateOf));
    if (states.every(({ clients }) => clients === 0)) return states;
  }
}

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

type Measured = { times: number[]; before: State[]; full: State[]; after: State[] };

function report(count: number, { times, before, full, after }: Measured): boolean {
  const [ours = 0, bare = 0] = times;
  const [mine = 0, its = 0] = full.map(
    ({ bytes }, index) => (bytes - (before[index]?.bytes ?? 0)) / count,
  );
  const ratio = ours / bare;
  const isBack = JSON.stringify(before[0]?.resources) === JSON.stringify(after[0]?.resources);
  const kilobytes = (bytes: number) => (bytes / 1_000).toFixed(1);
  console.log(
    `${count} clients: the last one after ${ours} ms, bare ${bare} ms: ${ratio.toFixed(2)} times, at most ${MOST_TIMES}; ` +
      `${kilobytes(mine)} kB each, bare ${kilobytes(its)}, at most ${MOST_BYTES / 1_000}; ` +
      `afterwards ${isBack ? "nothing is left" : JSON.stringify(after[0]?.resources)}`,
  );
  return ratio <= MOST_TIMES && mine <= MOST_BYTES && isBack;
}
