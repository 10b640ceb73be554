import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../process/run";
import { nativeFolder } from "./binaries";

export type Owner = { uid: number; gid: number };

/** Where the binaries and the cluster are, and the user they run as (undefined: the current one). */
export type Home = { native: string; cluster: string; owner: Owner | undefined };

/**
 * Postgres refuses to run as root. Root therefore runs it as the user `postgres`, and from a
 * folder in the system's temp directory if that user cannot access the checkout.
 */
export function findHome(dataDir: string): Home {
  const native = nativeFolder();
  const cluster = join(dataDir, "postgres");
  if (process.getuid?.() !== 0) return { native, cluster, owner: undefined };

  const owner = postgresUser();
  // A missing folder is not accessible: without this, the next process would choose another cluster.
  mkdirSync(dataDir, { recursive: true });
  const needed = [join(native, "bin", "postgres"), join(native, "share", "postgresql"), dataDir];
  if (needed.every((path) => canAccess(path, owner))) return { native, cluster, owner };

  const folder = publicFolder(dataDir);
  return { native: copyOf(native, folder), cluster: join(folder, "postgres"), owner };
}

function postgresUser(): Owner {
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { stdio: "pipe" }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    try {
      execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]);
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      throw new UserError(
        "Postgres does not run as root and the user `postgres` could not be created: run as another user, or set DATABASE_URL.",
      );
    }
  }
}

function canAccess(path: string, owner: Owner) {
  const test = 'test -x "$1" && test -r "$1"';
  return spawnSync("/bin/sh", ["-c", test, "sh", path], { ...owner, cwd: "/" }).status === 0;
}

/** The cluster's folder if the user `postgres` cannot access `dataDir`. @internal */
export function fallbackFolder(dataDir: string) {
  const name = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  return join(tmpdir(), `rollcall-${name}`);
}

function publicFolder(dataDir: string) {
  const path = fallbackFolder(dataDir);
  mkdirSync(path, { recursive: true });
  // The name is predictable: never use a folder that another user created.
  if (lstatSync(path).uid !== 0 || !lstatSync(path).isDirectory()) {
    throw new UserError(`${path} belongs to another user: remove it, or set DATABASE_URL.`);
  }
  chmodSync(path, 0o755);
  return path;
}

function copyOf(native: string, folder: string) {
  const version = statSync(join(native, "bin", "postgres")).size;
  const copy = join(folder, `programs-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    rmSync(unfinished, { recursive: true, force: true });
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    makeReadable(unfinished);
    renameSync(unfinished, copy);
  }
  return copy;
}

function makeReadable(folder: string) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) makeReadable(path);
    else if (entry.isFile())
      chmodSync(path, statSync(path).mode | 0o444 | (statSync(path).mode & 0o100 ? 0o111 : 0));
  }
}
