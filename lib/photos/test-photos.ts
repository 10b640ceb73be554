import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ReceivedFile } from "@/lib/kernel/http/received-file";
import { canvas } from "@/lib/platform/pictures/test-pictures";

/** A picture whose bytes are its own by its color. */
export const picture = (color?: string) => canvas(400, 300, color).jpeg().toBuffer();

/** As if a file with these bytes were sent. */
export function sent(bytes: Buffer, hash = bytes.toString("base64url").slice(-200)) {
  return async <Result>(work: (file: ReceivedFile) => Promise<Result>): Promise<Result> => {
    const folder = await mkdtemp(join(tmpdir(), "rollcall-test-"));
    const path = join(folder, "file");
    await writeFile(path, bytes);
    return work({ path, hash }).finally(() => rm(folder, { recursive: true }));
  };
}
