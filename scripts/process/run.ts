import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { onShutdown } from "./shutdown";

export const root = join(import.meta.dirname, "../..");

/** An error that the user can fix, described in one sentence; printed without a stack. */
export class UserError extends Error {}

type Options = {
  env?: Record<string, string>;
  /** Prints the output instead of returning it. */
  show?: boolean;
  cwd?: string;
  owner?: { uid: number; gid: number };
};

/** Runs a command and returns its output, or throws with it if the command fails. `cwd` defaults to the project. */
export function run(
  command: string,
  args: string[],
  { env = {}, show = false, cwd = root, owner }: Options = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const unregister = onShutdown(() => stop(child));
    const output = show ? "inherit" : "pipe";
    const node = command === process.execPath;
    const child = spawn(command, node ? [...exitWithParent, ...args] : args, {
      ...owner,
      cwd,
      env: { ...process.env, ...env, ROLLCALL_PARENT: String(process.pid) },
      stdio: ["ignore", output, output, ...(node ? (["ipc"] as const) : [])],
    });
    const chunks: Buffer[] = [];
    child.stdout?.on("data", (chunk) => chunks.push(chunk));
    child.stderr?.on("data", (chunk) => chunks.push(chunk));
    child.on("error", (error) => {
      unregister();
      reject(error);
    });
    child.on("close", (code) => {
      unregister();
      const text = Buffer.concat(chunks).toString();
      if (code === 0) resolve(text);
      else reject(new UserError(`${args.join(" ")} failed:\n${text}`));
    });
  });
}

/** Node commands exit when we are killed: a build must not still run during the next start. */
const exitWithParent = ["--import", join(root, "scripts/process/exit-with-parent.mjs")];

/** Terminates a process, kills it if it does not exit, and waits until it has. */
export async function stop(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  const killTimer = setTimeout(() => child.kill("SIGKILL"), 9_000);
  await exited;
  clearTimeout(killTimer);
}
