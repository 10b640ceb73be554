import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import {
  damaged,
  END_OF_ROWS,
  FORMAT,
  type Header,
  newerFormat,
  notABackup,
  type TableHeader,
  type Trailer,
  unreadable,
} from "./format";

/** Gets a table's rows in blocks of whole lines, which it must read to the end. */
type OnTable = (table: TableHeader, rows: AsyncGenerator<Buffer>) => Promise<unknown>;

const readAll: OnTable = async (_, rows) => {
  for await (const _block of rows);
};

/** Reads an archive to its end and returns its header. Throws a UserError unless it is complete and unchanged. */
export async function readArchive(file: string, onTable: OnTable = readAll): Promise<Header> {
  const hash = createHash("sha256");
  const lines = hashed(linesOf(file), hash);
  const read = async () => (await lines.next()).value ?? fail(damaged(file));
  const header = headerIn(await read(), file);
  for (;;) {
    const part = parse<TableHeader | Trailer>(await read()) ?? fail(damaged(file));
    if ("sha256" in part) {
      const isIntact = part.sha256 === hash.copy().digest("hex") && (await lines.next()).done;
      return isIntact ? header : fail(damaged(file));
    }
    await onTable(part, rowsIn(read));
  }
}

function headerIn(text: Buffer, file: string): Header {
  const header = parse<Header>(text);
  if (!header?.rollcallBackup) throw notABackup(file);
  if (header.rollcallBackup > FORMAT) throw newerFormat(file, header);
  return header;
}

const BLOCK_BYTES = 64 * 1024;
const endOfRows = Buffer.from(END_OF_ROWS);

async function* rowsIn(read: () => Promise<Buffer>) {
  let block: Buffer[] = [];
  let bytes = 0;
  for (let text = await read(); !text.equals(endOfRows); text = await read()) {
    bytes += text.length;
    block.push(text);
    if (bytes < BLOCK_BYTES) continue;
    yield Buffer.concat(block);
    block = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(block);
}

/** Adds each line to the hash when the next one is read, so that it never covers the last one. */
async function* hashed(lines: AsyncGenerator<Buffer>, hash: Hash) {
  for await (const text of lines) {
    yield text;
    hash.update(text);
  }
}

/** The lines with their ends. */
async function* linesOf(file: string) {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of unzipped(file)) {
    const text = Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = text.indexOf(10); end >= 0; end = text.indexOf(10, start)) {
      yield text.subarray(start, end + 1);
      start = end + 1;
    }
    rest = text.subarray(start);
  }
  if (rest.length > 0) throw damaged(file);
}

async function* unzipped(file: string): AsyncGenerator<Buffer> {
  const output = pipeline(createReadStream(file), createGunzip(), () => {});
  try {
    yield* output;
  } catch (error) {
    const { code = "", syscall, message } = error as NodeJS.ErrnoException;
    if (syscall) throw unreadable(file, code);
    throw message === "incorrect header check" ? notABackup(file) : damaged(file);
  }
}

function parse<T>(text: Buffer): T | undefined {
  try {
    return JSON.parse(text.toString());
  } catch {
    return undefined;
  }
}

function fail(error: Error): never {
  throw error;
}
