import { createHash } from "node:crypto";
import type { BoardTexts } from "@/lib/board/sentence-rules";

/** What every client of a stream gets: bytes that are made once. */
export type Frame = {
  /** Changes whenever the texts do. */
  id: string;
  /** An event of the stream (HTML Living Standard, 9.2). */
  bytes: Buffer;
  json: Buffer;
};

export function frameOf(texts: BoardTexts): Frame {
  const json = JSON.stringify(texts);
  const id = createHash("sha256").update(json).digest("base64url").slice(0, 12);
  return { id, bytes: Buffer.from(`id: ${id}\ndata: ${json}\n\n`), json: Buffer.from(json) };
}

/** A browser waits as long before it opens a broken stream again. */
export const OPENING = Buffer.from("retry: 3000\n\n");

/** Keeps proxies from closing a stream on which nothing happens. */
export const HEARTBEAT = Buffer.from(":\n\n");

/** Changes are not heard of at the moment: ask for them. */
export const STALE = Buffer.from("event: stale\ndata:\n\n");

/** Nothing of the event is public any more. */
export const GONE = Buffer.from("event: gone\ndata:\n\n");
