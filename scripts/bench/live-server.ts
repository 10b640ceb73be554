/**
 * For `npm run bench:live`: serves streams as the server in front of Next does, or as little as node:http can, and
 * takes its orders from the parent process.
 */
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { BoardTexts } from "@/lib/board/sentence-rules";
import { frameOf } from "../live/frame";
import { liveHandler } from "../live/handler";
import { liveHub } from "../live/hub";
import { streamPlaces } from "../live/places";
import type { NoticeListener } from "../notices/listen";
import { limitConnections, TIMEOUTS } from "../server/connections";
import { prepare } from "../server/prepare";

const MOST = 20_000;
const server = createServer(TIMEOUTS);
limitConnections(server, MOST);

/** Nine cities, with as much text as a board has. */
function board(value: number): BoardTexts {
  const row = {
    ...{ name: "Vancouver", zone: "PT", time: "7:42\u00a0pm", phase: "open", state: "Open now" },
    count: {
      people: "24",
      says: "24 people in the room (23 counted, plus the person counting)",
      source: "about 7:10\u00a0pm, by eye",
    },
    said: "37 said they’d come",
  };
  const rows = Array.from({ length: 9 }, (_, index) => ({ ...row, slug: `city-${index}` }));
  const light = { NT: "done", AT: "done", ET: "open", CT: "open", MT: "before", PT: "before" };
  const texts = { ...{ phase: "tonight", isCanceled: false }, light, lightTexts: light };
  return { ...texts, clocks: {}, numbers: [], rows, summary: "", updated: `v${value};` } as never;
}

let value = 0;
const start = process.argv[2] === "ours" ? serveOurs() : serveBare();

function serveOurs() {
  let listener: NoticeListener | undefined;
  const notices = {
    subscribe: (given: NoticeListener) => {
      listener = given;
      given.changed(true);
      return () => {};
    },
    stop: async () => {},
  };
  const hub = liveHub(async () => ({ en: board(value), fr: board(value) }), notices);
  const live = liveHandler(hub, streamPlaces({ total: MOST, perNetwork: MOST }));
  server.on("request", async (request, response) => {
    prepare(request, response);
    await live(request, response);
  });
  return {
    change: () =>
      listener?.noticed({
        event: "1",
        slug: "night",
        revision: value,
        verbs: ["event.edited"],
        meetups: [],
      }),
    clients: () => hub.size.clients,
  };
}

/** The same bytes, and no more than must be to send them to everybody. */
function serveBare() {
  const clients = new Set<ServerResponse>();
  const head = { "content-type": "text/event-stream", "cache-control": "no-store" };
  server.on("request", (_request, response) => {
    clients.add(response.writeHead(200, head));
    response.write(frameOf(board(value)).bytes);
    response.on("close", () => clients.delete(response));
  });
  return {
    change: () => {
      const { bytes } = frameOf(board(value));
      for (const client of clients) client.write(bytes);
    },
    clients: () => clients.size,
  };
}

/** What keeps the process alive, by kind, and its memory without garbage. */
async function state() {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await sleep(100);
  }
  const resources: Record<string, number> = {};
  for (const name of process.getActiveResourcesInfo()) resources[name] = (resources[name] ?? 0) + 1;
  return { resources, bytes: process.memoryUsage.rss(), clients: start.clients() };
}

process.on("message", async (order: "change" | "state") => {
  if (order === "state") process.send?.(await state());
  else {
    value += 1;
    start.change();
  }
});
process.on("disconnect", () => process.exit());
await once(server.listen(0, "127.0.0.1"), "listening");
process.send?.((server.address() as AddressInfo).port);
