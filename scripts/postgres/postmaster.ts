import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "./attachments";

export type Postmaster = { pid: number; port: number; stopping: boolean };

/**
 * Reads the running server from the cluster's postmaster.pid. Postgres itself removes a file that a crash left behind,
 * after checking that no process of the old server still runs, unless its id belongs to another program now.
 */
export function runningPostmaster(cluster: string): Postmaster | null {
  const path = join(cluster, "postmaster.pid");
  let lines: string[];
  try {
    lines = readFileSync(path, "utf8").split("\n");
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  // It is empty while Postgres creates it.
  if (!pid || !isAlive(pid)) return null;
  if (!isRunning(pid) || !isPostgres(pid)) {
    rmSync(path, { force: true });
    return null;
  }
  return { pid, port: Number(lines[3]), stopping: lines[7]?.trim() === "stopping" };
}

/** Unlike `isAlive`, not for a dead process that its parent has not collected: a container's first one may be no init. */
function isRunning(pid: number) {
  try {
    return isAlive(pid) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return isAlive(pid);
  }
}

/** After a crash the id may belong to another program. */
function isPostgres(pid: number) {
  try {
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { stdio: "pipe" })
      .toString()
      .includes("postgres");
  } catch {
    // Without `ps`, Linux has /proc.
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
    } catch {
      return true;
    }
  }
}

/** A fast shutdown: closes open connections and waits until the server has exited. */
export async function stopPostmaster(pid: number) {
  try {
    process.kill(pid, "SIGINT");
  } catch {
    return;
  }
  await waitForExit(pid);
}

export async function waitForExit(pid: number) {
  for (let waited = 0; isRunning(pid) && waited < 20_000; waited += 50) await sleep(50);
}

/** Resolves when the process has ended, which may be never; it need not be a child of ours. */
export async function ended(pid: number) {
  while (isRunning(pid)) await sleep(250, undefined, { ref: false });
}
