import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, openSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { freePort } from "../process/port";
import { UserError } from "../process/run";
import { onShutdown } from "../process/shutdown";
import { attach, detach } from "./attachments";
import { findHome, type Home } from "./home";
import { initialise, passwordOf, user } from "./initialise";
import { runningPostmaster, stopPostmaster, waitForExit } from "./postmaster";

const START_TIMEOUT_MS = 30_000;

export type Cluster = {
  url: (database: string) => string;
  /** Detaches; the last process to detach stops the server. */
  close: () => Promise<void>;
};

/** This process's use of the cluster; `started` is the server if this process started it. */
type Attachment = {
  home: Home;
  dataDir: string;
  throwaway: boolean;
  started?: ChildProcess;
  released: boolean;
};

/** Attaches to the embedded cluster in `dataDir`; creates and starts it if necessary. `throwaway` trades durability for speed. */
export async function openCluster(dataDir: string, { throwaway = false } = {}): Promise<Cluster> {
  const attachment: Attachment = { home: findHome(dataDir), dataDir, throwaway, released: false };
  const unregister = onShutdown(() => release(attachment));
  // Attach before looking for a server: a process that detaches meanwhile must not stop it.
  attach(dataDir);
  if (!existsSync(attachment.home.cluster)) await initialise(attachment.home);
  const password = passwordOf(attachment.home);
  const port = await findOrStartServer(attachment, password);
  return {
    url: (database) => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`,
    close: () => {
      unregister();
      return release(attachment);
    },
  };
}

async function release(attachment: Attachment) {
  attachment.released = true;
  if (!detach(attachment.dataDir)) return;
  // A server that was just started has not written its process id yet.
  const pid = runningPostmaster(attachment.home.cluster)?.pid ?? startingPid(attachment);
  if (pid) await stopPostmaster(pid);
}

function startingPid({ started }: Attachment) {
  const gone = !started || started.exitCode !== null || started.signalCode !== null;
  return gone ? undefined : started.pid;
}

/** Returns the port of the running server, or starts one. */
async function findOrStartServer(attachment: Attachment, password: string) {
  for (const deadline = Date.now() + START_TIMEOUT_MS; Date.now() < deadline; await sleep(50)) {
    const running = runningPostmaster(attachment.home.cluster);
    if (running?.stopping) await waitForExit(running.pid);
    else if (running && (await answers(running.port, password))) return running.port;
    else if (!running) await start(attachment, await freePort());
  }
  throw new UserError(`The embedded Postgres does not answer; see ${logFile(attachment.dataDir)}.`);
}

async function answers(port: number, password: string) {
  const client = new pg.Client({ host: "127.0.0.1", port, user, password, database: "postgres" });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

const logFile = (dataDir: string) => join(dataDir, "postgres.log");

/** Such a cluster need not survive a crash, and does not live long enough to be vacuumed. */
const throwawaySettings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
};

/** Starts a detached server, which outlives this process while others are attached; returns once it runs or has failed. */
async function start(attachment: Attachment, port: number) {
  if (attachment.released) throw new Error("This process has already detached from Postgres.");
  const { native, cluster, owner } = attachment.home;
  const log = openSync(logFile(attachment.dataDir), "w");
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    ...(attachment.throwaway && throwawaySettings),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(
    join(native, "bin", "postgres"),
    ["-D", cluster, "-p", String(port), ...flags],
    { ...owner, cwd: "/", detached: true, stdio: ["ignore", log, log] },
  );
  attachment.started = server;
  server.unref();
  server.on("error", () => {});
  // It exits if another process started one first or the port is in use: the caller tries again.
  for (let waited = 0; server.exitCode === null && waited < 5_000; waited += 20) {
    if (runningPostmaster(cluster)) return;
    await sleep(20);
  }
}
