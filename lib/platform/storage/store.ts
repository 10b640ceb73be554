import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { env } from "@/lib/platform/env";

/** Where the files are that people sent. A key is a path without "..": "photos/<id>/large.webp". */
export type Store = {
  put(key: string, data: Buffer): Promise<void>;
  /** null if there is none. */
  read(key: string): Promise<{ bytes: number; body: ReadableStream<Uint8Array> } | null>;
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
  return {
    async put(key, data) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      // A reader, and a machine that loses its power, sees the whole file or none.
      const partial = `${path}.partial`;
      await writeFile(partial, data, { flush: true });
      await rename(partial, path);
    },
    async read(key) {
      const path = pathOf(key);
      const found = await stat(path).catch(() => null);
      if (!found?.isFile()) return null;
      const handle = await open(path);
      const stream = createReadStream(path, { fd: handle });
      return { bytes: found.size, body: Readable.toWeb(stream) as ReadableStream<Uint8Array> };
    },
    remove: (key) => rm(pathOf(key), { recursive: true, force: true }),
    list: (key) => readdir(pathOf(key)).catch(() => []),
  };
}

let store: Store | undefined;

export function fileStore(): Store {
  store ??= diskStore(join(env().dataDir, "files"));
  return store;
}
