import { Agent, request as httpRequest, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { fromNewNetwork } from "./requests";

/** A page, with the headers of a session if it is asked for by somebody. */
export type Target = { address: string; headers?: Record<string, string> };

const ROUNDS = 10;
const ROUND_MS = 1_500;
const AT_ONCE = 10;

/** Requests a second of each page, ten at a time, measured in alternating rounds. */
export async function ratesOf(targets: Target[]): Promise<number[]> {
  const counts = targets.map(() => 0);
  for (const target of targets) await loadFor(ROUND_MS, target);
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, target] of targets.entries())
      counts[index] = (counts[index] ?? 0) + (await loadFor(ROUND_MS, target));
  return counts.map((count) => (count * 1_000) / (ROUNDS * ROUND_MS));
}

/** Loads a page again and again, and returns how often. */
export async function loadFor(ms: number, target: Target, atOnce = AT_ONCE): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const until = performance.now() + ms;
  let count = 0;
  const client = async () => {
    while (performance.now() < until) {
      await load(target, agent);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, client));
  agent.destroy();
  return count;
}

/** The compressed bytes. */
export async function load({ address, headers }: Target, agent = new Agent()): Promise<Buffer> {
  const accepted = { "accept-encoding": "br, gzip", "accept-language": "en" };
  const sent = { ...accepted, ...fromNewNetwork(), ...headers };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    httpRequest(address, { agent, headers: sent }, resolve).on("error", reject).end();
  });
  const body = await buffer(response);
  if (response.statusCode !== 200 || !response.headers["content-encoding"])
    throw new Error(`${address}: ${response.statusCode}, not compressed`);
  return body;
}
