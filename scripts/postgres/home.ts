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

/** Where the programs and the cluster are, and whom they run as (undefined: as ourselves). */
export type Home = { native: string; cluster: string; owner: Owner | undefined };

/**
 * Postgres refuses to run as root: then it runs as the user `postgres`, and where that one
 * cannot enter the checkout, from a folder in the system's temp directory.
 */
export function findHome(dataDir: string): Home {
  const native = nativeFolder();
  const cluster = join(dataDir, "postgres");
  if (process.getuid?.() !== 0) return { native, cluster, owner: undefined };

  const owner = postgresUser();
  // One that isn't there can't be entered: the next one to look would find it, and with it another cluster.
  mkdirSync(dataDir, { recursive: true });
  const needed = [join(native, "bin", "postgres"), join(native, "share", "postgresql"), dataDir];
  if (needed.every((path) => canEnter(path, owner))) return { native, cluster, owner };

  const outside = publicFolder(dataDir);
  return { native: copyOf(native, outside), cluster: join(outside, "postgres"), owner };
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
        "Postgres does not run as root and no user `postgres` could be made: run as another user, or set DATABASE_URL.",
      );
    }
  }
}

function canEnter(path: string, owner: Owner) {
  const test = 'test -x "$1" && test -r "$1"';
  return spawnSync("/bin/sh", ["-c", test, "sh", path], { ...owner, cwd: "/" }).status === 0;
}

/** Where the cluster is kept instead if the user `postgres` cannot enter `dataDir`. @internal */
export function folderOutside(dataDir: string) {
  const name = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  return join(tmpdir(), `rollcall-${name}`);
}

function publicFolder(dataDir: string) {
  const path = folderOutside(dataDir);
  mkdirSync(path, { recursive: true });
  // The name can be guessed: somebody else's folder of that name must not be used.
  if (lstatSync(path).uid !== 0 || !lstatSync(path).isDirectory()) {
    throw new UserError(`${path} belongs to somebody else: remove it, or set DATABASE_URL.`);
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
    openToAll(unfinished);
    renameSync(unfinished, copy);
  }
  return copy;
}

function openToAll(folder: string) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile())
      chmodSync(path, statSync(path).mode | 0o444 | (statSync(path).mode & 0o100 ? 0o111 : 0));
  }
}
