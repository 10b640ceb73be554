import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import type { Receive } from "./mutations";

/** A picture whose bytes are its own by its color. */
export const picture = (color = "#c33", width = 400, height = 300) =>
  sharp({ create: { width, height, channels: 3, background: color } })
    .jpeg()
    .toBuffer();

/** As if a file with these bytes were sent. */
export function sent(bytes: Buffer, hash = bytes.toString("base64url").slice(-200)): Receive {
  return async (work) => {
    const folder = await mkdtemp(join(tmpdir(), "rollcall-test-"));
    const path = join(folder, "file");
    await writeFile(path, bytes);
    return work({ path, hash }).finally(() => rm(folder, { recursive: true }));
  };
}
