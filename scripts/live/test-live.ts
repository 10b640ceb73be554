import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Verb } from "@/lib/activity/verbs";
import type { BoardTexts } from "@/lib/board/sentence-rules";
import type { NoticeListener } from "../notices/listen";
import type { SharedNotices } from "../notices/shared";
import { liveHandler } from "./handler";
import { liveHub } from "./hub";
import { streamPlaces } from "./places";
import type { ReadBoard } from "./topic";

const closing: (() => unknown)[] = [];

export async function closeLive(): Promise<void> {
  for (const close of closing.splice(0).reverse()) await close();
}

/** A board of which only this text matters. */
export const board = (text: string): Awaited<ReturnType<ReadBoard>> => {
  const one = { updated: text } as BoardTexts;
  return { en: one, fr: { ...one, updated: `${text} (fr)` } };
};

/** Notices that a test sends by itself. */
export function testNotices() {
  const listeners = new Set<NoticeListener>();
  const notices: SharedNotices = {
    subscribe: (listener) => {
      listeners.add(listener);
      listener.changed(true);
      return () => listeners.delete(listener);
    },
    stop: async () => {},
  };
  return {
    notices,
    listeners,
    changed: (slug: string, verb: Verb = "event.edited") => {
      for (const { noticed } of listeners)
        noticed({ event: "1", slug, revision: 2, verbs: [verb], meetups: [] });
    },
    connected: (isListening: boolean) => {
      for (const { changed } of listeners) changed(isListening);
    },
  };
}

export async function serveLive(
  read: ReadBoard,
  notices: SharedNotices,
  most = { total: 100, perNetwork: 100 },
) {
  const hub = liveHub(read, notices);
  const handle = liveHandler(hub, streamPlaces(most));
  const server = createServer((request, response) => {
    request.headers["x-rollcall-peer"] = String(request.headers["x-test-network"] ?? "here");
    void handle(request, response);
  });
  server.setTimeout(60_000);
  await once(server.listen(0, "127.0.0.1"), "listening");
  closing.push(() => server.closeAllConnections());
  closing.push(() => server.close());
  closing.push(() => hub.close());
  const { port } = server.address() as AddressInfo;
  return { hub, server, address: `http://127.0.0.1:${port}/api/live/night`, port };
}

/** Opens a stream and collects what it sends. */
export async function openStream(address: string, headers: Record<string, string> = {}) {
  const request = get(address, { headers, agent: false });
  request.on("error", () => {});
  const [response] = (await once(request, "response")) as [IncomingMessage];
  const stream = { response, text: "", hasEnded: false, leave: () => request.destroy() };
  response.setEncoding("utf8").on("data", (part: string) => {
    stream.text += part;
  });
  response.on("error", () => {});
  response.on("close", () => {
    stream.hasEnded = true;
  });
  closing.push(stream.leave);
  return stream;
}

export const idsIn = (text: string) => Array.from(text.matchAll(/^id: (.*)$/gm), ([, id]) => id);
export const textsIn = (text: string) =>
  Array.from(text.matchAll(/"updated":"([^"]*)"/g), ([, updated]) => updated);
