import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, it, vi } from "vitest";
import { board, closeLive, idsIn, openStream, serveLive, testNotices, textsIn } from "./test-live";
import type { ReadBoard } from "./topic";

afterEach(closeLive);

/** A night whose board a test changes. */
async function night(most?: { total: number; perNetwork: number }) {
  const fakeNotices = testNotices();
  const state = { board: board("one"), reads: 0, readMs: 0 };
  const read: ReadBoard = async (slug) => {
    state.reads += 1;
    await sleep(state.readMs);
    return slug === "night" ? state.board : null;
  };
  const served = await serveLive(read, fakeNotices.notices, most);
  const change = (text: string) => {
    state.board = board(text);
    fakeNotices.changed("night");
  };
  return { ...served, ...fakeNotices, state, change };
}

it("sends everybody the board, and each change once it is recorded", async () => {
  const { address, change, state } = await night();
  const streams = await Promise.all([
    openStream(address),
    openStream(address),
    openStream(`${address}?lang=fr`),
  ]);
  const [first, , french] = streams;
  expect(first?.response.headers).toMatchObject({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
  });
  await vi.waitUntil(() => streams.every(({ text }) => textsIn(text).length === 1));
  change("two");
  await vi.waitUntil(() => streams.every(({ text }) => textsIn(text).length === 2));
  expect(textsIn(first?.text ?? "")).toEqual(["one", "two"]);
  expect(textsIn(french?.text ?? "")).toEqual(["one (fr)", "two (fr)"]);
  expect(first?.text).toMatch(/^retry: \d+\n\n/);
  expect(state.reads, "read once for all").toBe(2);
});

it("a hundred changes at once are read a few times, and the last one arrives", async () => {
  const { address, change, state } = await night();
  const stream = await openStream(address);
  const since = performance.now();
  for (let n = 0; n < 100; n++) {
    change(`${n}`);
    await sleep(2);
  }
  await vi.waitUntil(() => textsIn(stream.text).at(-1) === "99");
  // Every 200 ms at most, and at the beginning and the end.
  expect(state.reads).toBeLessThanOrEqual(3 + Math.ceil((performance.now() - since) / 200));
});

it("reads nothing after what no page for everybody shows", async () => {
  const { address, changed, state } = await night();
  const stream = await openStream(address);
  await vi.waitUntil(() => textsIn(stream.text).length === 1);
  changed("night", "door.recorded");
  await sleep(300);
  expect(state.reads).toBe(1);
  changed("night");
  await vi.waitUntil(() => state.reads === 2);
});

it("reads once for all who ask while changes are not heard of", async () => {
  const { address, connected, state } = await night();
  await (await fetch(`${address}?poll`)).json();
  connected(false);
  await vi.waitUntil(() => state.reads === 2);
  await sleep(1_100);
  state.readMs = 300;
  await Promise.all(Array.from({ length: 20 }, () => fetch(`${address}?poll`)));
  expect(state.reads).toBe(3);
});

it("who comes back gets the board only if it has changed", async () => {
  const { address, change } = await night();
  const before = await openStream(address);
  await vi.waitUntil(() => idsIn(before.text).length === 1);
  const [id = ""] = idsIn(before.text);
  before.leave();
  const same = await openStream(address, { "last-event-id": id });
  await sleep(50);
  expect(idsIn(same.text)).toEqual([]);
  change("two");
  await vi.waitUntil(() => textsIn(same.text).length === 1);
  const behind = await openStream(address, { "last-event-id": id });
  await vi.waitUntil(() => textsIn(behind.text).length === 1);
  expect(textsIn(behind.text)).toEqual(["two"]);
});

it("a slow reader gets the newest board, without those in between", async () => {
  const { port, change, hub } = await night();
  // More than the buffers of both sockets hold.
  const padding = "x".repeat(8_000_000);
  const socket = connect(port, "127.0.0.1");
  socket.write("GET /api/live/night HTTP/1.1\r\nHost: x\r\n\r\n");
  await vi.waitUntil(() => hub.size.clients === 1);
  socket.pause();
  for (const n of [1, 2, 3, 4, 5]) {
    change(`${n}${padding}`);
    await sleep(300);
  }
  let text = "";
  socket.setEncoding("utf8").on("data", (part: string) => {
    text += part.replaceAll("x", "");
  });
  socket.resume();
  await vi.waitUntil(() => textsIn(text).includes("5"), { timeout: 10_000 });
  expect(textsIn(text).filter((one) => one !== "one")).toEqual(["1", "5"]);
  socket.destroy();
});

it("a client that leaves, breaks off or fails leaves nothing behind", async () => {
  const { address, hub, port, change } = await night();
  const streams = await Promise.all(Array.from({ length: 10 }, () => openStream(address)));
  await vi.waitUntil(() => hub.size.clients === 10);
  for (const { leave } of streams) leave();
  const broken = connect(port, "127.0.0.1");
  broken.write("GET /api/live/night HTTP/1.1\r\nHost: x\r\n\r\n");
  await vi.waitUntil(() => hub.size.clients === 1);
  broken.resetAndDestroy();
  change("two");
  await vi.waitUntil(() => hub.size.clients === 0);
});

it("streams end on a shutdown, new ones are refused, and nothing listens any more", async () => {
  const { address, hub, listeners } = await night();
  const streams = await Promise.all([openStream(address), openStream(address)]);
  hub.close();
  await vi.waitUntil(() => streams.every(({ hasEnded }) => hasEnded));
  expect(hub.size).toEqual({ topics: 0, clients: 0 });
  expect(listeners.size).toBe(0);
  expect((await fetch(address)).status).toBe(503);
});

it("an event that nobody may see is a 404, and ends its streams when it vanishes", async () => {
  const { address, state, changed, hub } = await night();
  expect((await fetch(address.replace("night", "other"))).status).toBe(404);
  expect((await fetch(address.replace("night", "Night"))).status).toBe(404);
  expect(hub.size.topics).toBe(0);
  const stream = await openStream(address);
  state.board = null;
  changed("night");
  await vi.waitUntil(() => stream.hasEnded);
  expect(stream.text).toContain("event: gone\n");
  expect(hub.size.topics).toBe(0);
});

it("says so while changes are not heard of, and sends the board again afterwards", async () => {
  const { address, connected, change } = await night();
  const stream = await openStream(address);
  await vi.waitUntil(() => textsIn(stream.text).length === 1);
  connected(false);
  await vi.waitUntil(() => stream.text.includes("event: stale\n"));
  const later = await openStream(address);
  await vi.waitUntil(() => later.text.includes("event: stale\n"));
  connected(true);
  await vi.waitUntil(() => textsIn(stream.text).length === 2);
  expect(textsIn(stream.text)).toEqual(["one", "one"]);
  change("two");
  await vi.waitUntil(() => textsIn(later.text).at(-1) === "two");
});

it("who polls gets the board, or that it has not changed", async () => {
  const { address, change, hub } = await night();
  const first = await fetch(`${address}?poll&lang=fr`);
  expect(await first.json()).toEqual({ updated: "one (fr)" });
  const etag = first.headers.get("etag") ?? "";
  const again = () =>
    fetch(`${address}?poll&lang=fr`, { headers: { "if-none-match": etag }, cache: "no-store" });
  expect((await again()).status).toBe(304);
  change("two");
  await vi.waitFor(async () => expect((await again()).status).toBe(200));
  expect(hub.size.clients).toBe(0);
  expect((await fetch(address, { method: "POST" })).status).toBe(405);
});

it("one network takes its share of the places, and gives them back", async () => {
  const { address } = await night({ total: 5, perNetwork: 3 });
  const from = (network: string) => openStream(address, { "x-test-network": network });
  const statusOf = async (network: string) => (await from(network)).response.statusCode;
  const [first] = await Promise.all([from("pub"), from("pub"), from("pub")]);
  expect(await statusOf("pub")).toBe(503);
  expect(await statusOf("home")).toBe(200);
  expect(await statusOf("home")).toBe(200);
  expect(await statusOf("home"), "the process is full").toBe(503);
  first?.leave();
  await vi.waitFor(async () => expect(await statusOf("pub")).toBe(200));
});

it("beats every twenty seconds, and reads the board again on the minute", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: 50_000 });
  try {
    const { address, state, hub } = await night();
    const stream = await openStream(address);
    await expect.poll(() => textsIn(stream.text)).toEqual(["one"]);
    state.board = board("a minute later");
    await vi.advanceTimersByTimeAsync(11_000);
    await expect.poll(() => textsIn(stream.text)).toEqual(["one", "a minute later"]);
    expect(stream.text.match(/^:$/gm)).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(20_000);
    await expect.poll(() => stream.text.match(/^:$/gm)?.length).toBe(2);
    stream.leave();
    await expect.poll(() => hub.size.clients).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(hub.size.topics, "what nobody sees is forgotten").toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
