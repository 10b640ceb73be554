/**
 * Measures how many pages a second people get: npm run bench:pages
 *
 * Visitors without a session, in turn with a plain node:http server that sends the same compressed bytes; people who
 * are signed in, in turn with a Next page of 200 rows; each in a process of its own, with ten requests at a time. Then
 * the memory of the web process after 50 at a time. Prints rates, ratios and memory, and fails if one falls short.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openCluster } from "../postgres/cluster";
import { main } from "../process/main";
import { root, stop } from "../process/run";
import { onShutdown, shutDown } from "../process/shutdown";
import { memoryOf } from "./memory";
import { buildMinimal, serveMinimal } from "./minimal";
import { load, loadFor, ratesOf } from "./rates";
import { CITY, EVENT, signIn } from "./requests";
import { data, serve } from "./serve";

const PLAIN_AT_LEAST = 0.4;
const MINIMAL_AT_LEAST = 0.6;
const LOAD_MS = 30_000;
const CROWD = 50;
const MOST_MB = 450;

main(async () => {
  mkdirSync(data, { recursive: true });
  const minimal = await buildMinimal();
  const { url } = await openCluster(data);
  const { address } = await serve(root, "pages", url);
  const isEnough = [
    await compareWithPlain(`${address}${EVENT}`),
    await compareWithPlain(`${address}${CITY}`),
    await compareWithMinimal(address, await serveMinimal(minimal)),
    await measureMemory(address),
  ];
  await shutDown(isEnough.every(Boolean) ? 0 : 1);
});

/** A page from memory, for a visitor without a session. */
async function compareWithPlain(page: string): Promise<boolean> {
  const file = join(data, "page.br");
  writeFileSync(file, await load({ address: page }));
  const [ours = 0, plain = 0] = await ratesOf([
    { address: page },
    { address: await plainServer(file) },
  ]);
  return report(`${new URL(page).pathname}, node:http`, ours, plain, PLAIN_AT_LEAST);
}

async function compareWithMinimal(site: string, minimal: string): Promise<boolean> {
  const headers = await signIn(site, "attendee");
  const [ours = 0, least = 0] = await ratesOf([
    { address: `${site}${EVENT}`, headers },
    { address: minimal },
  ]);
  return report(`${EVENT} signed in, minimal page`, ours, least, MINIMAL_AT_LEAST);
}

function report(name: string, ours: number, limit: number, atLeast: number): boolean {
  const ratio = ours / limit;
  console.log(
    `${name}: ${ours.toFixed(0)} of ${limit.toFixed(0)} a second: ${ratio.toFixed(2)}, at least ${atLeast}`,
  );
  return ratio >= atLeast;
}

/** Of the web process, after half a minute of each kind of page. */
async function measureMemory(site: string): Promise<boolean> {
  const headers = await signIn(site, "attendee");
  await loadFor(LOAD_MS, { address: `${site}${EVENT}` }, CROWD);
  await loadFor(LOAD_MS, { address: `${site}${EVENT}`, headers }, CROWD);
  const megabytes = memoryOf(new URL(site).port);
  console.log(`memory: ${megabytes.toFixed(0)} MB, at most ${MOST_MB}`);
  return megabytes <= MOST_MB;
}

async function plainServer(file: string): Promise<string> {
  const script = join(root, "scripts/bench/plain-server.mjs");
  const child = spawn(process.execPath, [script, file, "br"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onShutdown(() => stop(child));
  const [port] = await once(child.stdout, "data");
  return `http://127.0.0.1:${String(port).trim()}/`;
}
