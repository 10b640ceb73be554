import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { assertPortFree, freePort } from "../process/port";
import type { Home } from "./home";
import { runningPostmaster } from "./postmaster";

export type Launch = { home: Home; dataDir: string; throwaway: boolean };

export const logFile = (dataDir: string) => join(dataDir, "postgres.log");

/** Such a cluster need not survive a crash, and does not live long enough to be vacuumed. */
const throwawaySettings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
};

/**
 * Starts a detached server, which outlives this process while others are attached, and passes it to `onSpawn`.
 * Returns once it runs or has exited, as it does if another process started one first or the port is in use.
 */
export async function launch(
  { home, dataDir, throwaway }: Launch,
  port: number,
  onSpawn: (server: ChildProcess) => void,
) {
  const { native, cluster, owner } = home;
  // What a crashed server wrote is kept.
  const hasCrashed = existsSync(join(cluster, "postmaster.pid"));
  const log = openSync(logFile(dataDir), hasCrashed ? "a" : "w");
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    ...(throwaway && throwawaySettings),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(
    join(native, "bin", "postgres"),
    ["-D", cluster, "-p", String(port), ...flags],
    { ...owner, cwd: "/", detached: true, stdio: ["ignore", log, log] },
  );
  closeSync(log);
  onSpawn(server);
  server.unref();
  server.on("error", () => {});
  for (let waited = 0; !hasExited(server) && waited < 5_000; waited += 20) {
    if (runningPostmaster(cluster)) return;
    await sleep(20);
  }
}

export const hasExited = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null;

/** The port of the last server if it is free: whoever was attached to that one still expects it there. */
export async function usualPort({ cluster }: Home): Promise<number> {
  try {
    const port = Number(
      /"-p" "(\d+)"/.exec(readFileSync(join(cluster, "postmaster.opts"), "utf8"))?.[1],
    );
    await assertPortFree(port, "127.0.0.1");
    return port;
  } catch {
    return freePort();
  }
}
