import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { Trouble } from "../process";
import { attach, detach } from "./attachments";
import { findHome, type Home, type Owner } from "./home";
import { runningPostmaster, stopPostmaster, waitForExit } from "./postmaster";

const user = "rollcall";
const patienceMs = 30_000;

export type Cluster = {
  url: (database: string) => string;
  /** Lets go of the cluster; the last one to do so stops it. */
  close: () => Promise<void>;
};

/** Attaches to the embedded cluster in `dataDir`, making and starting it where needed. `throwaway` trades safety for speed. */
export async function openCluster(dataDir: string, { throwaway = false } = {}): Promise<Cluster> {
  const home = findHome(dataDir);
  // Before looking: whoever leaves now must see that we are here.
  attach(dataDir);
  if (!existsSync(home.cluster)) initialise(home);
  const password = readFileSync(join(home.cluster, "rollcall-password"), "utf8");
  const port = await portOfServer(home, dataDir, password, throwaway);
  return {
    url: (database) => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`,
    close: async () => {
      if (!detach(dataDir)) return;
      const running = runningPostmaster(home.cluster);
      if (running) await stopPostmaster(running.pid);
    },
  };
}

/** Made in a folder of its own and renamed when whole: a killed run, or two at once, leave nothing half made. */
function initialise({ native, cluster, owner }: Home) {
  const unfinished = `${cluster}.${process.pid}`;
  const passwordFile = `${unfinished}.password`;
  const password = randomBytes(18).toString("hex");
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner) for (const path of [unfinished, passwordFile]) chownSync(path, owner.uid, owner.gid);
  try {
    runInitdb(join(native, "bin", "initdb"), unfinished, passwordFile, owner);
    renameSync(passwordFile, join(unfinished, "rollcall-password"));
    renameSync(unfinished, cluster);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
    if (!existsSync(cluster)) throw error;
  }
}

function runInitdb(initdb: string, folder: string, passwordFile: string, owner: Owner | undefined) {
  const { status, stderr, error } = spawnSync(
    initdb,
    [
      `--pgdata=${folder}`,
      `--username=${user}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // The builtin provider needs no locale of the system's.
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--no-sync",
    ],
    { ...owner, cwd: "/" },
  );
  if (status !== 0) {
    throw new Trouble(`The embedded Postgres could not be set up: ${error?.message ?? stderr}`);
  }
}

/** The port of the server on this cluster: the one that runs already, or one started now. */
async function portOfServer(home: Home, dataDir: string, password: string, throwaway: boolean) {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(50)) {
    const running = runningPostmaster(home.cluster);
    if (running?.stopping) await waitForExit(running.pid);
    else if (running && (await answers(running.port, password))) return running.port;
    else if (!running) await start(home, dataDir, throwaway);
  }
  throw new Trouble(`The embedded Postgres does not answer; ${logOf(dataDir)} says why.`);
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

/** Starts a server apart from this process, so that it lives on while somebody else is attached; returns once it has taken the cluster or has failed to. */
async function start({ native, cluster, owner }: Home, dataDir: string, throwaway: boolean) {
  const log = openSync(logOf(dataDir), "w");
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    ...(throwaway && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(
    join(native, "bin", "postgres"),
    ["-D", cluster, "-p", String(await freePort()), ...flags],
    { ...owner, cwd: "/", detached: true, stdio: ["ignore", log, log] },
  );
  server.unref();
  server.on("error", () => {});
  // It exits where another start was faster or the port was taken meanwhile: the caller looks again.
  for (let waited = 0; server.exitCode === null && waited < 5_000; waited += 20) {
    if (runningPostmaster(cluster)) return;
    await sleep(20);
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve((address as { port: number }).port));
    });
  });
}
