import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { root, UserError } from "./run";

/** These are written into; told before the first of them fails half way. */
export function refuseUnwritable() {
  const data = resolve(root, process.env.ROLLCALL_DATA || ".data");
  for (const folder of [data, join(root, ".next"), join(root, "lib/platform/db/generated")]) {
    const there = nearest(folder);
    try {
      accessSync(there, constants.W_OK | constants.X_OK);
      // Some file systems refuse what the rights would allow.
      if (folder === data) mkdirSync(data, { recursive: true });
    } catch {
      throw new UserError(
        `${there} can't be written: give this user the right to, or start from a folder of its own.`,
      );
    }
  }
}

/** The folder itself, or the one that it would be made in. */
function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(dirname(folder));
}
