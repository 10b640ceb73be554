import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "./attachments";

/** Reads the running server from the cluster's postmaster.pid; removes a file that a crash left behind. */
export function runningPostmaster(
  cluster: string,
): { pid: number; port: number; stopping: boolean } | null {
  const path = join(cluster, "postmaster.pid");
  let lines: string[];
  try {
    lines = readFileSync(path, "utf8").split("\n");
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!isAlive(pid) || !isPostgres(pid)) {
    rmSync(path, { force: true });
    return null;
  }
  return { pid, port: Number(lines[3]), stopping: lines[7]?.trim() === "stopping" };
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
  for (let waited = 0; isAlive(pid) && waited < 20_000; waited += 50) await sleep(50);
}
