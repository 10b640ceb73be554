import { copyFile, mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { env } from "@/lib/platform/env";

/** Where the files are that people sent. A key is a path without "..": "photos/<id>/large.webp". */
export type Store = {
  put(key: string, data: Buffer): Promise<void>;
  /** A copy of a file that may be large. */
  putFile(key: string, path: string): Promise<void>;
  /** Whole. null if there is none. */
  read(key: string): Promise<Buffer<ArrayBuffer> | null>;
  /** Piece by piece, of a file that may be large. null if there is none. */
  stream(key: string): Promise<{ bytes: number; body: ReadableStream } | null>;
  /** Everything below a key; nothing if there is none. */
  remove(key: string): Promise<void>;
  /** The names below a key. */
  list(key: string): Promise<string[]>;
};

const KEY = /^[a-z0-9-]+(?:\/[a-z0-9-]+(?:\.[a-z]+)?)*$/;

export function diskStore(folder: string): Store {
  const pathOf = (key: string) => {
    if (!KEY.test(key)) throw new Error(`not a key: ${key}`);
    return join(folder, key);
  };
  // A reader, and a machine that loses its power, sees the whole file or none.
  const whole = async (key: string, write: (partial: string) => Promise<void>) => {
    const path = pathOf(key);
    await mkdir(dirname(path), { recursive: true });
    const partial = `${path}.partial`;
    await write(partial);
    await rename(partial, path);
  };
  return {
    put: (key, data) => whole(key, (path) => writeFile(path, data, { flush: true })),
    putFile: (key, from) => whole(key, (path) => copyFile(from, path)),
    read: (key) => readFile(pathOf(key)).catch(() => null),
    stream: async (key) => {
      const file = await open(pathOf(key)).catch(() => null);
      if (!file) return null;
      const { size: bytes } = await file.stat();
      return { bytes, body: Readable.toWeb(file.createReadStream()) as ReadableStream };
    },
    remove: (key) => rm(pathOf(key), { recursive: true, force: true }),
    list: (key) => readdir(pathOf(key)).catch(() => []),
  };
}

export const fileStore = (): Store => diskStore(join(env().dataDir, "files"));
