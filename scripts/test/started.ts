import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "../postgres/attachments";
import { folderOutside } from "../postgres/home";
import { runningPostmaster, stopPostmaster } from "../postgres/postmaster";
import { root } from "../process/run";
import { testData } from "./test-cluster";

/** Nothing of the tests' own configuration; empty counts as unset, and a file `.env` does not fill it. */
const bare = {
  AUTH_SECRET: "",
  PUBLIC_URL: "",
  SMTP_URL: "",
  DATABASE_URL: "",
  NODE_ENV: undefined,
};

/** Runs one of our scripts as its npm command does, with this configuration and nothing else of ours. */
export function startScript(
  name: string,
  configuration: Record<string, string | undefined>,
  words: string[] = [],
) {
  const child = spawn(process.execPath, ["scripts/run.mjs", name, ...words], {
    cwd: root,
    env: { ...process.env, ...bare, ...configuration } as unknown as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const closed = once(child, "close");
  const exited = once(child, "exit").then(async ([code]) => {
    // What it leaves behind by mistake would hold its output open for ever.
    await Promise.race([closed, sleep(2_000)]);
    return code as number | null;
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      output += chunk;
    });
  const said = () => output.trim();

  /** Resolves as soon as it holds; throws with what the script said if it ends before. */
  async function until(holds: () => unknown) {
    while (!(await holds())) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`${name} ended early:\n${said()}`);
      await sleep(5);
    }
  }

  function end(signal: NodeJS.Signals) {
    child.kill(signal);
    return exited;
  }

  return { exited, said, until, end };
}

/** A data folder of its own; a private one is closed to the user `postgres`. Those of test runs that were killed go. */
export async function ownFolder({ isPrivate = false } = {}) {
  mkdirSync(testData, { recursive: true });
  for (const name of readdirSync(testData)) {
    const [, run] = /^own-(\d+)-/.exec(name) ?? [];
    if (run && !isAlive(Number(run))) await removeFolder(join(testData, name));
  }
  const path = mkdtempSync(join(testData, `own-${process.pid}-`));
  if (!isPrivate) chmodSync(path, 0o755);
  return path;
}

/** Removes it with all that was made for it, a Postgres that still runs too. */
export async function removeFolder(path: string) {
  for (const cluster of [path, folderOutside(path)].map((folder) => join(folder, "postgres"))) {
    const running = runningPostmaster(cluster);
    if (running) await stopPostmaster(running.pid);
  }
  for (const folder of [path, folderOutside(path)])
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** The processes that this data folder, or the one that stands in for it, was given to: a start, its parts and commands, its Postgres. */
export function processesOf(path: string) {
  const places = [path, folderOutside(path)];
  return processes().filter((line) => places.some((place) => line.includes(place)));
}

/** Command lines with their environments. */
function processes() {
  if (!existsSync("/proc/self/environ"))
    return execFileSync("ps", ["-axEwwo", "command="]).toString().split("\n");
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return ["cmdline", "environ"]
          .map((file) => readFileSync(`/proc/${pid}/${file}`, "utf8").replaceAll("\0", " "))
          .join(" ");
      } catch {
        return ""; // It has ended meanwhile, or is somebody else's.
      }
    });
}
