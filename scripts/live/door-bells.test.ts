import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, it, vi } from "vitest";
import type { Verb } from "@/lib/activity/verbs";
import { bellKey } from "@/lib/door/code-rules";
import { doorBells } from "./door-bells";
import { streamPlaces } from "./places";
import { openStream, testNotices } from "./test-live";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const door = "6f1a5c1e-0d57-4a5e-9d0b-2f6a3c1b7e10";
const other = "0b7d5f42-8a3c-4c5d-8e9f-1a2b3c4d5e6f";
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

async function bells(lastsMs?: number) {
  const fake = testNotices();
  const places = streamPlaces({ total: 3, perNetwork: 3 });
  const made = doorBells(fake.notices, places, lastsMs);
  const server = createServer(async (request, response) => {
    request.headers["x-rollcall-peer"] = "here";
    if (!(await made.handle(request, response))) response.writeHead(418).end();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  closing.push(() => server.closeAllConnections());
  closing.push(() => server.close());
  closing.push(() => made.close());
  const { port } = server.address() as AddressInfo;
  const at = (key: string) => `http://127.0.0.1:${port}/api/live/door/bell?key=${key}`;
  const happened = (meetups: string[] | null, verb: Verb = "door.recorded") => {
    for (const { noticed } of fake.listeners)
      noticed({ event: "1", slug: "night", revision: null, verbs: [verb], meetups });
  };
  return { ...fake, places, made, at, port, happened };
}

const ringsIn = ({ text }: { text: string }) => text.match(/^data:$/gm)?.length ?? 0;

it("rings at the phones of the door where something happened, and says nothing of it", async () => {
  const { at, happened } = await bells();
  const [here, there] = await Promise.all([
    openStream(at(bellKey(door, hoursAgo(0)))),
    openStream(at(bellKey(other, hoursAgo(1)))),
  ]);
  expect(here.response.headers["content-type"]).toContain("text/event-stream");
  happened([door], "report.written");
  await sleep(600);
  expect(ringsIn(here)).toBe(0);
  happened([door]);
  await vi.waitUntil(() => ringsIn(here) === 1);
  await sleep(600);
  expect([ringsIn(here), ringsIn(there)]).toEqual([1, 0]);
  happened(null);
  await vi.waitUntil(() => ringsIn(here) === 2 && ringsIn(there) === 1);
  expect(here.text).toMatch(/^retry: \d+\n\n(id: .*\n)?data:\n\n/);
});

it("a rush is a ring or two, and the last one comes", async () => {
  const { at, happened } = await bells();
  const phone = await openStream(at(bellKey(door, hoursAgo(0))));
  for (let n = 0; n < 40; n += 1) {
    happened([door]);
    await sleep(5);
  }
  await vi.waitUntil(() => ringsIn(phone) === 2);
  await sleep(600);
  expect(ringsIn(phone)).toBe(2);
});

it("is heard with a key of this hour or the last one, and no other", async () => {
  const { at, made, port } = await bells();
  const key = bellKey(door, hoursAgo(0));
  const status = async (wrong: string) => (await fetch(at(wrong))).status;
  expect(await status("")).toBe(404);
  expect(await status(bellKey(door, hoursAgo(2.1)))).toBe(404);
  expect(await status(`${other}${key.slice(36)}`)).toBe(404);
  expect((await fetch(at(key), { method: "POST" })).status).toBe(405);
  expect((await fetch(`http://127.0.0.1:${port}/api/live/night`)).status).toBe(418);
  expect(made.size).toEqual({ doors: 0, phones: 0 });
});

it("says that changes are not heard of, and rings once they are again", async () => {
  const { at, connected } = await bells();
  const key = bellKey(door, hoursAgo(0));
  const phone = await openStream(at(key));
  connected(false);
  await vi.waitUntil(() => phone.text.includes("event: stale"));
  const late = await openStream(at(key));
  await vi.waitUntil(() => late.text.includes("event: stale"));
  const before = ringsIn(phone);
  connected(true);
  await vi.waitUntil(() => ringsIn(phone) === before + 1 && ringsIn(late) > 0);
});

it("finds no place where boards hold them all, and gives its own back to them", async () => {
  const { at, places } = await bells();
  const key = bellKey(door, hoursAgo(0));
  const leave = places.take("elsewhere");
  const phones = await Promise.all([1, 2].map(() => openStream(at(key))));
  expect((await fetch(at(key))).status).toBe(503);
  expect(places.take("elsewhere")).toBeUndefined();
  leave?.();
  await openStream(at(key));
  phones[0]?.leave();
  await vi.waitUntil(() => places.take("elsewhere") !== undefined);
});

it("ends after a while, has so many places, and nothing stays of who leaves", async () => {
  const { at, made, listeners } = await bells(400);
  const key = bellKey(door, hoursAgo(0));
  const phones = await Promise.all([1, 2, 3].map(() => openStream(at(key))));
  expect((await fetch(at(key))).status).toBe(503);
  expect(made.size.phones).toBe(3);
  phones[0]?.leave();
  await vi.waitUntil(() => made.size.phones === 2);
  await vi.waitUntil(() => phones.every(({ hasEnded }) => hasEnded));
  expect(made.size.phones).toBe(0);
  made.close();
  expect(listeners.size).toBe(0);
  expect((await fetch(at(key))).status).toBe(503);
});
