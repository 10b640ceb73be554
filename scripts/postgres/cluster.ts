import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { UserError } from "../process/run";
import { onShutdown } from "../process/shutdown";
import { attach, detach } from "./attachments";
import { findHome } from "./home";
import { initialise, passwordOf, user } from "./initialise";
import { hasExited, type Launch, launch, logFile, usualPort } from "./launch";
import {
  ended,
  type Postmaster,
  runningPostmaster,
  stopPostmaster,
  waitForExit,
} from "./postmaster";

const START_TIMEOUT_MS = 30_000;

export type Cluster = {
  url: (database: string) => string;
  /** Resolves once the server has died, with how it did. */
  watch: () => { died: Promise<string> };
  /** After its death: waits until it runs again on the same port, started by this process or another. */
  restart: () => Promise<{ died: Promise<string> }>;
  /** Detaches; the last process to detach stops the server. */
  close: () => Promise<void>;
};

/** This process's use of the cluster; `started` is the server if this process started it. */
type Attachment = Launch & { started?: ChildProcess; released: boolean };

/** Attaches to the embedded cluster in `dataDir`; creates and starts it if necessary. `throwaway` trades durability for speed. */
export async function openCluster(dataDir: string, { throwaway = false } = {}): Promise<Cluster> {
  const attachment: Attachment = { home: findHome(dataDir), dataDir, throwaway, released: false };
  const unregister = onShutdown(() => release(attachment));
  // Attach before looking for a server: a process that detaches meanwhile must not stop it.
  attach(dataDir);
  if (!existsSync(attachment.home.cluster)) await initialise(attachment.home);
  const password = passwordOf(attachment.home);
  let server = await findOrStartServer(attachment, password);
  const { port } = server;
  const watch = () => ({ died: deathOf(server, attachment) });
  return {
    url: (database) => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`,
    watch,
    restart: async () => {
      server = await findOrStartServer(attachment, password, port);
      return watch();
    },
    close: () => {
      unregister();
      return release(attachment);
    },
  };
}

async function deathOf({ pid }: Postmaster, attachment: Attachment) {
  await ended(pid);
  const { started } = attachment;
  // Another process's child does not tell how it died.
  return started?.pid === pid && started.signalCode
    ? `was ended by ${started.signalCode}`
    : "is gone";
}

async function release(attachment: Attachment) {
  attachment.released = true;
  if (!detach(attachment.dataDir)) return;
  // A server that was just started has not written its process id yet.
  const pid = runningPostmaster(attachment.home.cluster)?.pid ?? startingPid(attachment);
  if (pid) await stopPostmaster(pid);
}

const startingPid = ({ started }: Attachment) =>
  started && !hasExited(started) ? started.pid : undefined;

/** Returns the running server, or starts one, on `port` if it is given. */
async function findOrStartServer(attachment: Attachment, password: string, port?: number) {
  const { home, dataDir } = attachment;
  for (const deadline = Date.now() + START_TIMEOUT_MS; Date.now() < deadline; await sleep(50)) {
    const running = runningPostmaster(home.cluster);
    if (running?.stopping) await waitForExit(running.pid);
    else if (running && (await answers(running.port, password))) return assertPort(running, port);
    else if (!running) {
      if (attachment.released) throw new Error("This process has already detached from Postgres.");
      // After a kill, the last processes of the old server may keep a new one from starting for some seconds.
      await launch(attachment, port ?? (await usualPort(home)), (server) => {
        attachment.started = server;
      });
    }
  }
  throw new UserError(`The embedded Postgres does not answer; see ${logFile(dataDir)}.`);
}

function assertPort(running: Postmaster, port = running.port) {
  if (running.port === port) return running;
  throw new UserError(`The embedded Postgres has moved to port ${running.port}: start again.`);
}

async function answers(port: number, password: string) {
  const client = new pg.Client({ host: "127.0.0.1", port, user, password, database: "postgres" });
  // Without a listener, a server that dies meanwhile would end the process.
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
