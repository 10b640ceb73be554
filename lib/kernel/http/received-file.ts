import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { Busboy } from "@fastify/busboy";

/** The largest file, in bytes, unless a route takes larger ones. */
export const MAX_FILE_BYTES = 20_000_000;
/** What a form puts around its file. */
const FORM_BYTES = 10_000;

export type FileRefusal = "too-large" | "no-file" | "invalid-name" | "unreadable";
/** `hash` is the SHA-256 of its bytes, in hex; `fields` are the texts of its form. */
export type ReceivedFile = { path: string; hash: string; fields: Record<string, string> };

class Refused extends Error {
  constructor(readonly reason: FileRefusal) {
    super(reason);
  }
}

/**
 * Streams the one file of a form (multipart/form-data) to a temporary file, hands it to `work`, and removes it
 * whatever happens. Stops reading as soon as the file turns out to be larger than it may be.
 */
export async function withReceivedFile<Result>(
  request: Request,
  work: (file: ReceivedFile) => Promise<Result>,
  maxBytes = MAX_FILE_BYTES,
): Promise<Result | { ok: false; reason: FileRefusal }> {
  // The declared length may be missing or wrong.
  if (Number(request.headers.get("content-length")) > maxBytes + FORM_BYTES)
    return { ok: false, reason: "too-large" };
  const folder = await mkdtemp(join(tmpdir(), "rollcall-upload-"));
  try {
    return await work(await receive(request, join(folder, "file"), maxBytes));
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.reason };
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function receive(request: Request, path: string, maxBytes: number): Promise<ReceivedFile> {
  const type = request.headers.get("content-type") ?? "";
  if (!request.body || !/^multipart\/form-data\s*;/i.test(type)) throw new Refused("unreadable");
  const hash = createHash("sha256");
  const hashing = new PassThrough().on("data", (chunk) => hash.update(chunk));
  const stop = new AbortController();
  const { signal } = stop;
  let refusal: FileRefusal = "unreadable";
  const refuse = (reason: FileRefusal) => {
    refusal = reason;
    stop.abort();
  };
  let written: Promise<void> | undefined;
  const fields: Record<string, string> = {};
  try {
    const form = parserOf(type, maxBytes);
    form.on("field", (name, text) => {
      fields[name] = text;
    });
    form.on("file", (_, file, name) => {
      file.on("limit", () => refuse("too-large"));
      if (/[/\\]/.test(name)) refuse("invalid-name");
      if (!name || signal.aborted) file.resume();
      else written = pipeline(file, hashing, createWriteStream(path), { signal });
      written?.catch(() => {});
    });
    await pipeline(Readable.fromWeb(request.body as NodeStream), form, { signal });
    await written;
  } catch {
    stop.abort();
    await written?.catch(() => {});
    throw new Refused(refusal);
  }
  if (!written) throw new Refused("no-file");
  return { path, hash: hash.digest("hex"), fields };
}

const parserOf = (type: string, fileSize: number) =>
  new Busboy({
    headers: { "content-type": type },
    preservePath: true,
    limits: { files: 1, fileSize, fields: 10, fieldSize: 2_000, headerPairs: 20 },
  });
