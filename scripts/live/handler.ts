import type { IncomingMessage, ServerResponse } from "node:http";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales";
import { networkOfRequest } from "../server/request-network";
import type { LiveHub } from "./hub";
import type { StreamPlaces } from "./places";

const PATH = /^\/api\/live\/([a-z0-9-]{1,100})$/;
const STREAM = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store, no-transform",
  // Tells nginx not to keep it back.
  "x-accel-buffering": "no",
};

type Asked = { slug: string; locale: Locale; isPoll: boolean };

/** What a request asks of the live streams: `/api/live/<event>?lang=fr`, with `&poll` once instead of lasting. */
export function liveRequest({ url = "" }: IncomingMessage): Asked | undefined {
  if (!url.startsWith("/api/live/")) return undefined;
  const { pathname, searchParams } = new URL(url, "http://localhost");
  const [, slug = ""] = PATH.exec(pathname) ?? [];
  const lang = searchParams.get("lang");
  return {
    slug,
    locale: isLocale(lang) ? lang : "en",
    isPoll: searchParams.has("poll"),
  };
}

export type LiveHandler = ReturnType<typeof liveHandler>;

export function liveHandler(hub: LiveHub, places: StreamPlaces) {
  /** Answers what the live streams are asked; false if the request is no such. */
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const asked = liveRequest(request);
    if (!asked) return false;
    if (request.method !== "GET") refuse(response.setHeader("allow", "GET"), 405);
    else if (hub.isClosed()) refuse(response.setHeader("retry-after", 5), 503);
    else await answer(request, response, asked);
    return true;
  };

  async function answer(request: IncomingMessage, response: ServerResponse, asked: Asked) {
    const frame = await hub.frame(asked.slug, asked.locale).catch(() => null);
    if (response.destroyed) return;
    if (frame === null) return refuse(response.setHeader("retry-after", 5), 503);
    if (frame === undefined) return refuse(response, 404);
    if (asked.isPoll) return sendOnce(request, response, frame);
    const leave = places.take(networkOfRequest(request));
    if (!leave) return refuse(response.setHeader("retry-after", 60), 503);
    response.once("close", leave);
    openStream(response);
    const lastId = String(request.headers["last-event-id"] ?? "") || undefined;
    hub.join(asked.slug, response, { locale: asked.locale, lastId });
  }
}

/** Without chunks: every client is sent the same bytes. The end of the stream is the end of the connection. */
export function openStream(response: ServerResponse): void {
  response.useChunkedEncodingByDefault = false;
  response.shouldKeepAlive = false;
  response.writeHead(200, STREAM);
}

function sendOnce(
  { headers }: IncomingMessage,
  response: ServerResponse,
  { id, json }: { id: string; json: Buffer },
): void {
  const etag = `"${id}"`;
  response.setHeader("etag", etag).setHeader("cache-control", "no-cache");
  if (headers["if-none-match"] === etag) return void response.writeHead(304).end();
  response.writeHead(200, { "content-type": "application/json; charset=utf-8" }).end(json);
}

export function refuse(response: ServerResponse, status: 404 | 405 | 503): void {
  response.setHeader("cache-control", "no-store");
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end();
}
