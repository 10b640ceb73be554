import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { run, UserError } from "../process/run";
import type { Home } from "./home";

/** The role that every process connects as. */
export const user = "rollcall";

export function passwordOf({ cluster }: Home) {
  return readFileSync(join(cluster, "rollcall-password"), "utf8");
}

/** Creates the cluster in a temporary folder and renames it when complete, so that a killed or concurrent run leaves nothing partial. */
export async function initialise(home: Home) {
  const { cluster, owner } = home;
  const unfinished = `${cluster}.${process.pid}`;
  const passwordFile = `${unfinished}.password`;
  // In a container, a killed run may have had the same process id.
  remove(unfinished, passwordFile);
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, randomBytes(18).toString("hex"), { mode: 0o600 });
  if (owner) for (const path of [unfinished, passwordFile]) chownSync(path, owner.uid, owner.gid);
  try {
    await runInitdb(home, unfinished, passwordFile);
    renameSync(passwordFile, join(unfinished, "rollcall-password"));
    renameSync(unfinished, cluster);
  } catch (error) {
    remove(unfinished, passwordFile);
    if (!existsSync(cluster)) throw error;
  }
}

function remove(...paths: string[]) {
  for (const path of paths) rmSync(path, { recursive: true, force: true });
}

async function runInitdb({ native, owner }: Home, folder: string, passwordFile: string) {
  const flags = [
    `--pgdata=${folder}`,
    `--username=${user}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    // The builtin provider needs no system locale.
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    "--no-sync",
  ];
  try {
    await run(join(native, "bin", "initdb"), flags, { owner, cwd: "/" });
  } catch (error) {
    throw new UserError(`The embedded Postgres could not be set up: ${(error as Error).message}`);
  }
}
