import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { fewAtATime } from "./few-at-a-time";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server that answers when it is told to. */
async function serve() {
  const begun: ServerResponse[] = [];
  const server = createServer(fewAtATime((_request, response) => begun.push(response)));
  closing.push(() => server.closeAllConnections());
  closing.push(() => server.close());
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return { begun, address: `http://127.0.0.1:${port}/` };
}

it("the ninth request begins once one before it is answered", async () => {
  const { begun, address } = await serve();
  const requests = Array.from({ length: 9 }, () => fetch(address).then((all) => all.text()));
  await expect.poll(() => begun.length).toBe(8);
  await sleep(100);
  expect(begun).toHaveLength(8);
  begun[3]?.end("first");
  await expect.poll(() => begun.length).toBe(9);
  for (const response of begun) response.end("later");
  expect((await Promise.all(requests)).toSorted()[0]).toBe("first");
});

it("those who read slowly keep nobody waiting for longer than two seconds", async () => {
  const { begun, address } = await serve();
  const requests = Array.from({ length: 9 }, () => fetch(address).catch(() => null));
  await expect.poll(() => begun.length).toBe(8);
  await expect.poll(() => begun.length, { timeout: 3_000 }).toBe(9);
  for (const response of begun) response.end();
  await Promise.all(requests);
});
