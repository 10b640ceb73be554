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

const patienceMs = 30_000;

export type Cluster = {
  url: (database: string) => string;
  /** Lets go of the cluster; the last one to do so stops it. */
  close: () => Promise<void>;
};

/** What this process has to do with the cluster; `started` is the server that it started. */
type Hold = {
  home: Home;
  dataDir: string;
  throwaway: boolean;
  started?: ChildProcess;
  released: boolean;
};

/** Attaches to the embedded cluster in `dataDir`, making and starting it where needed. `throwaway` trades safety for speed. */
export async function openCluster(dataDir: string, { throwaway = false } = {}): Promise<Cluster> {
  const hold: Hold = { home: findHome(dataDir), dataDir, throwaway, released: false };
  const forget = onShutdown(() => release(hold));
  // Before looking: a process that detaches now must see that we are attached.
  attach(dataDir);
  if (!existsSync(hold.home.cluster)) await initialise(hold.home);
  const password = passwordOf(hold.home);
  const port = await portOfServer(hold, password);
  return {
    url: (database) => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`,
    close: () => {
      forget();
      return release(hold);
    },
  };
}

async function release(hold: Hold) {
  hold.released = true;
  if (!detach(hold.dataDir)) return;
  // One that was just started has not told its number yet.
  const pid = runningPostmaster(hold.home.cluster)?.pid ?? stillStarting(hold);
  if (pid) await stopPostmaster(pid);
}

function stillStarting({ started }: Hold) {
  const gone = !started || started.exitCode !== null || started.signalCode !== null;
  return gone ? undefined : started.pid;
}

/** The port of the server on this cluster: the one that runs already, or one started now. */
async function portOfServer(hold: Hold, password: string) {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(50)) {
    const running = runningPostmaster(hold.home.cluster);
    if (running?.stopping) await waitForExit(running.pid);
    else if (running && (await answers(running.port, password))) return running.port;
    else if (!running) await start(hold, await freePort());
  }
  throw new UserError(`The embedded Postgres does not answer; ${logOf(hold.dataDir)} says why.`);
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

const logOf = (dataDir: string) => join(dataDir, "postgres.log");

/** Nothing in such a cluster outlives a crash, or lives long enough to be vacuumed. */
const throwawaySettings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
};

/** Starts a server apart from this process, so that it lives on while somebody else is attached; returns once it has taken the cluster or has failed to. */
async function start(hold: Hold, port: number) {
  if (hold.released) throw new Error("This process has let go of its Postgres.");
  const { native, cluster, owner } = hold.home;
  const log = openSync(logOf(hold.dataDir), "w");
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    ...(hold.throwaway && throwawaySettings),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(
    join(native, "bin", "postgres"),
    ["-D", cluster, "-p", String(port), ...flags],
    { ...owner, cwd: "/", detached: true, stdio: ["ignore", log, log] },
  );
  hold.started = server;
  server.unref();
  server.on("error", () => {});
  // It exits where another start was faster or the port was taken meanwhile: the caller looks again.
  for (let waited = 0; server.exitCode === null && waited < 5_000; waited += 20) {
    if (runningPostmaster(cluster)) return;
    await sleep(20);
  }
}
