/**
 * Measures how many pages a second people get: npm run bench:pages
 *
 * Visitors without a session, in turn with a plain node:http server that sends the same compressed bytes; people who
 * are signed in, in turn with a Next page of 200 rows; each in a process of its own, with ten requests at a time. Then
 * the memory of the web process after 50 at a time. Prints rates, ratios and memory, and fails if one falls short.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { Agent } from "node:http";
import { join } from "node:path";
import { main } from "../process/main";
import { root, stop } from "../process/run";
import { onShutdown, shutDown } from "../process/shutdown";
import { memoryOf } from "./memory";
import { buildMinimal, serveMinimal } from "./minimal";
import { load, ratesOf, report, type Send, sendFor } from "./rates";
import { CITY, EVENT, signIn } from "./requests";
import { data, openBench, serve } from "./serve";

const PLAIN_AT_LEAST = 0.4;
const MINIMAL_AT_LEAST = 0.6;
const LOAD_MS = 30_000;
const CROWD = 50;
const MOST_MB = 450;

main(async () => {
  const minimal = await buildMinimal();
  const { url } = await openBench();
  const { address } = await serve(root, "pages", url);
  const isEnough = [
    await compareWithPlain(`${address}${EVENT}`),
    await compareWithPlain(`${address}${CITY}`),
    await compareWithMinimal(address, await serveMinimal(minimal)),
    await measureMemory(address),
  ];
  await shutDown(isEnough.every(Boolean) ? 0 : 1);
});

const getting =
  (address: string, headers: Record<string, string> = {}): Send =>
  (agent) =>
    load(address, { agent, headers });

/** A page from memory, for a visitor without a session. */
async function compareWithPlain(page: string): Promise<boolean> {
  const file = join(data, "page.br");
  writeFileSync(file, await load(page, { agent: new Agent() }));
  const rates = await ratesOf([getting(page), getting(await plainServer(file))]);
  return report(`${new URL(page).pathname}, node:http`, rates, PLAIN_AT_LEAST);
}

async function compareWithMinimal(site: string, minimal: string): Promise<boolean> {
  const headers = await signIn(site, "attendee");
  const rates = await ratesOf([getting(`${site}${EVENT}`, headers), getting(minimal)]);
  return report(`${EVENT} signed in, minimal page`, rates, MINIMAL_AT_LEAST);
}

/** Of the web process, after half a minute of each kind of page. */
async function measureMemory(site: string): Promise<boolean> {
  const headers = await signIn(site, "attendee");
  await sendFor(LOAD_MS, getting(`${site}${EVENT}`), CROWD);
  await sendFor(LOAD_MS, getting(`${site}${EVENT}`, headers), CROWD);
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
