import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { root, UserError } from "./run";

/** Checks every folder that will be written, before anything fails halfway. */
export function assertWritable() {
  const data = resolve(root, process.env.ROLLCALL_DATA || ".data");
  for (const folder of [data, join(root, ".next"), join(root, "lib/platform/db/generated")]) {
    const existing = nearestExisting(folder);
    try {
      accessSync(existing, constants.W_OK | constants.X_OK);
      // Some file systems refuse writes that the permissions allow.
      if (folder === data) mkdirSync(data, { recursive: true });
    } catch {
      throw new UserError(
        `${existing} is not writable: grant this user write access, or run from a folder it owns.`,
      );
    }
  }
}

/** The folder itself, or the one it would be created in. */
function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}
