/**
 * Measures how soon the built server answers: npm run bench:start
 *
 * From the start of its process until the event page is served, in turn with a Next app of one page. Prints the medians
 * and their ratio, and fails if it is too large.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { bundleOf } from "../build/processes";
import { percentile } from "../figures/percentile";
import { main } from "../process/main";
import { freePort } from "../process/port";
import { root, stop } from "../process/run";
import { onShutdown, shutDown } from "../process/shutdown";
import { buildMinimal, next } from "./minimal";
import { EVENT } from "./requests";
import { data, openBench, serve, untilAnswered } from "./serve";

const ROUNDS = 7;
const AT_MOST = 2.2;

main(async () => {
  const minimal = await buildMinimal();
  const { url } = await openBench();
  const database = `start_${process.pid}`;
  // Builds, and fills the database.
  await serve(root, "start", url, database);
  const demo = { ROLLCALL_DATA: join(data, "start"), ROLLCALL_SINK_PORT: "9" };
  const env = { ...demo, DATABASE_URL: url(database), LOG_LEVEL: "error", NODE_ENV: "production" };
  const ours = (port: number) =>
    started([bundleOf("server", ".next")], root, { ...env, PORT: port });
  const least = (port: number) => started([next, "start", "-p", String(port)], minimal);
  const times = { ours: [] as number[], least: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.ours.push(await timed(ours, EVENT));
    times.least.push(await timed(least, "/"));
  }
  const [our, their] = [percentile(times.ours, 0.5), percentile(times.least, 0.5)];
  const ratio = our / their;
  console.log(
    `first page after ${our.toFixed(0)} ms, a minimal page's after ${their.toFixed(0)} ms: ${ratio.toFixed(2)} times, at most ${AT_MOST}`,
  );
  await shutDown(ratio <= AT_MOST ? 0 : 1);
});

function started(args: string[], cwd: string, env: Record<string, string | number> = {}) {
  const inherited = { ...process.env, ...env } as NodeJS.ProcessEnv;
  return spawn(process.execPath, args, {
    cwd,
    env: inherited,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** Milliseconds until the first page. */
async function timed(start: (port: number) => ChildProcess, path: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = start(port);
  const forget = onShutdown(() => stop(child));
  await untilAnswered(`http://localhost:${port}${path}`, 10);
  const time = performance.now() - began;
  forget();
  await stop(child);
  return time;
}
