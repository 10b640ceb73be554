import { Agent, request as httpRequest, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { fromNewNetwork } from "./requests";

/** Sends one request and reads the response; throws if it is no success. */
export type Send = (agent: Agent) => Promise<unknown>;

const ROUNDS = 10;
const ROUND_MS = 1_500;
const AT_ONCE = 10;

/** Requests a second of each kind, ten at a time, measured in alternating rounds. */
export async function ratesOf(sends: Send[]): Promise<number[]> {
  const counts = sends.map(() => 0);
  for (const send of sends) await sendFor(ROUND_MS, send);
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, send] of sends.entries())
      counts[index] = (counts[index] ?? 0) + (await sendFor(ROUND_MS, send));
  return counts.map((count) => (count * 1_000) / (ROUNDS * ROUND_MS));
}

/** Sends again and again, and returns how often. */
export async function sendFor(ms: number, send: Send, atOnce = AT_ONCE): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const until = performance.now() + ms;
  let count = 0;
  const client = async () => {
    while (performance.now() < until) {
      await send(agent);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, client));
  agent.destroy();
  return count;
}

export function report(name: string, [ours = 0, limit = 0]: number[], atLeast: number): boolean {
  const ratio = ours / limit;
  console.log(
    `${name}: ${ours.toFixed(0)} of ${limit.toFixed(0)} a second: ${ratio.toFixed(2)}, at least ${atLeast}`,
  );
  return ratio >= atLeast;
}

type Options = { agent: Agent; headers?: Record<string, string>; body?: Buffer };

/** The compressed bytes of a successful response, to a GET or, with a body, to a POST. */
export async function load(address: string, options: Options): Promise<Buffer> {
  const { agent, headers, body } = options;
  const accepted = { "accept-encoding": "br, gzip", "accept-language": "en" };
  const sent = { ...accepted, ...fromNewNetwork(), ...headers };
  const method = body ? "POST" : "GET";
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    httpRequest(address, { agent, method, headers: sent }, resolve).on("error", reject).end(body);
  });
  const answer = await buffer(response);
  if (response.statusCode !== 200 || !response.headers["content-encoding"])
    throw new Error(`${address}: ${response.statusCode}, or not compressed`);
  return answer;
}
