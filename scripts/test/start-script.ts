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
import { fallbackFolder } from "../postgres/home";
import { runningPostmaster, stopPostmaster } from "../postgres/postmaster";
import { root } from "../process/run";
import { testData } from "./test-cluster";

/** Clears the tests' own configuration. Empty counts as unset, but keeps `.env` from setting it. */
const unset = {
  AUTH_SECRET: "",
  PUBLIC_URL: "",
  SMTP_URL: "",
  DATABASE_URL: "",
  NODE_ENV: undefined,
};

/** Runs a script as its npm command does, with only this configuration. */
export function startScript(
  name: string,
  configuration: Record<string, string | undefined>,
  args: string[] = [],
) {
  const child = spawn(process.execPath, ["scripts/run.mjs", name, ...args], {
    cwd: root,
    env: { ...process.env, ...unset, ...configuration } as unknown as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const closed = once(child, "close");
  const exited = once(child, "exit").then(async ([code]) => {
    // A child left behind by mistake would keep the output open forever.
    await Promise.race([closed, sleep(2_000)]);
    return code as number | null;
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      text += chunk;
    });
  const output = () => text.trim();

  /** Throws with the script's output if it exits first. */
  async function waitUntil(condition: () => unknown) {
    while (!(await condition())) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`${name} exited early:\n${output()}`);
      await sleep(5);
    }
  }

  function kill(signal: NodeJS.Signals) {
    child.kill(signal);
    return exited;
  }

  return { pid: child.pid, exited, output, waitUntil, kill };
}

/** Creates a data folder, and removes those of killed test runs. The user `postgres` cannot access a private one. */
export async function makeDataFolder({ isPrivate = false } = {}) {
  mkdirSync(testData, { recursive: true });
  for (const name of readdirSync(testData)) {
    const [, run] = /^own-(\d+)-/.exec(name) ?? [];
    if (run && !isAlive(Number(run))) await removeFolder(join(testData, name));
  }
  const path = mkdtempSync(join(testData, `own-${process.pid}-`));
  if (!isPrivate) chmodSync(path, 0o755);
  return path;
}

/** Removes a data folder and its fallback, and stops a Postgres that still runs there. */
export async function removeFolder(path: string) {
  for (const cluster of [path, fallbackFolder(path)].map((folder) => join(folder, "postgres"))) {
    const running = runningPostmaster(cluster);
    if (running) await stopPostmaster(running.pid);
  }
  for (const folder of [path, fallbackFolder(path)])
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** The process of this name that a start runs. */
export function childOf(parent: number | undefined, name: string): number {
  const processes = execFileSync("ps", ["-axo", "ppid=,pid=,command="]).toString();
  const command = `/(?:processes|scripts)/${name}\\.(?:mjs|ts)`;
  const [, pid] = new RegExp(`^ *${parent} +(\\d+) .*${command}`, "m").exec(processes) ?? [];
  return Number(pid);
}

/** The processes that have this data folder, or its fallback, in their arguments or environment. */
export function processesOf(path: string) {
  const folders = [path, fallbackFolder(path)];
  return processes().filter((line) => folders.some((folder) => line.includes(folder)));
}

/** Command lines and environments. */
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
        return ""; // It has exited, or belongs to another user.
      }
    });
}
