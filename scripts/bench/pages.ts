/**
 * Measures how many pages a second visitors without a session get: npm run bench:pages
 *
 * In turn with a plain node:http server that sends the same compressed bytes, each in a process of its own, with ten
 * requests at a time. Prints both rates and their ratio, and fails if it falls short.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { Agent, request as httpRequest } from "node:http";
import { join } from "node:path";
import { openCluster } from "../postgres/cluster";
import { main } from "../process/main";
import { root, stop } from "../process/run";
import { onShutdown, shutDown } from "../process/shutdown";
import { CITY, EVENT, fromNewNetwork } from "./requests";
import { data, serve } from "./serve";

const AT_ONCE = 10;
const ROUNDS = 10;
const ROUND_MS = 1_500;
const AT_LEAST = 0.4;

main(async () => {
  mkdirSync(data, { recursive: true });
  const { url } = await openCluster(data);
  const { address } = await serve(root, "pages", url);
  const ratios: number[] = [];
  for (const path of [EVENT, CITY]) {
    const page = `${address}${path}`;
    const file = join(data, "page.br");
    writeFileSync(file, await load(page, new Agent()));
    const limit = await plainServer(file);
    const rates = await ratesOf([page, limit]);
    const [ours = 0, plain = 0] = rates;
    console.log(
      `${path}: ${ours.toFixed(0)} a second, ${plain.toFixed(0)} from node:http: ${(ours / plain).toFixed(2)}, at least ${AT_LEAST}`,
    );
    ratios.push(ours / plain);
  }
  await shutDown(ratios.every((ratio) => ratio >= AT_LEAST) ? 0 : 1);
});

async function plainServer(file: string): Promise<string> {
  const script = join(root, "scripts/bench/plain-server.mjs");
  const child = spawn(process.execPath, [script, file, "br"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onShutdown(() => stop(child));
  const [port] = await once(child.stdout, "data");
  return `http://127.0.0.1:${String(port).trim()}/`;
}

/** Requests a second of each address, measured in alternating rounds. */
async function ratesOf(addresses: string[]): Promise<number[]> {
  const counts = addresses.map(() => 0);
  for (const address of addresses) await countFor(ROUND_MS, address);
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, address] of addresses.entries())
      counts[index] = (counts[index] ?? 0) + (await countFor(ROUND_MS, address));
  return counts.map((count) => (count * 1_000) / (ROUNDS * ROUND_MS));
}

async function countFor(ms: number, address: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const until = performance.now() + ms;
  let count = 0;
  const client = async () => {
    while (performance.now() < until) {
      await load(address, agent);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, client));
  agent.destroy();
  return count;
}

/** The compressed bytes. */
function load(address: string, agent: Agent): Promise<Buffer> {
  const headers = { "accept-encoding": "br", "accept-language": "en", ...fromNewNetwork() };
  return new Promise((resolve, reject) => {
    const request = httpRequest(address, { agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () =>
        response.statusCode === 200 && response.headers["content-encoding"] === "br"
          ? resolve(Buffer.concat(chunks))
          : reject(new Error(`${address}: ${response.statusCode}`)),
      );
    });
    request.on("error", reject);
    request.end();
  });
}
