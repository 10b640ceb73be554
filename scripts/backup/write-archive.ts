import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { onShutdown } from "../process/shutdown";
import { END_OF_ROWS, type Header, line } from "./format";
import { copyTarget, tablesOf } from "./tables";

/** Told of every table that was copied. */
export type Progress = (table: string, rows: number) => unknown;

/** Writes an archive of what the client's transaction sees. The file appears once it is complete. */
export async function writeArchive(
  client: pg.ClientBase,
  header: Header,
  file: string,
  progress: Progress,
): Promise<void> {
  const unfinished = `${file}.unfinished`;
  const remove = () => rm(unfinished, { force: true });
  const unregister = onShutdown(remove);
  try {
    // Readable by its owner only: it holds everybody's address.
    const output = createWriteStream(unfinished, { mode: 0o600, flush: true });
    await pipeline(sealed(linesOf(client, header, progress)), createGzip(), output);
    await rename(unfinished, file);
  } finally {
    unregister();
    await remove();
  }
}

async function* linesOf(client: pg.ClientBase, header: Header, progress: Progress) {
  yield line(header);
  for (const table of await tablesOf(client)) {
    yield line(table);
    const rows = client.query(copyTo(`COPY ${copyTarget(client, table)} TO STDOUT`));
    yield* rows;
    yield END_OF_ROWS;
    await progress(table.table, rows.rowCount);
  }
}

async function* sealed(chunks: AsyncIterable<string | Buffer>) {
  const hash = createHash("sha256");
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
  yield line({ sha256: hash.digest("hex") });
}
