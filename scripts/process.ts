import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..");

/** Something the reader can mend, told in one sentence; printed without a stack. */
export class Trouble extends Error {}

const running = new Set<ChildProcess>();

/** Ends the commands that still run. */
export function endRunning() {
  for (const child of running) child.kill("SIGTERM");
}

/** Runs a command to its end in the project's folder; throws with its output if it fails. */
export function run(
  command: string,
  args: string[],
  { env = {}, show = false }: { env?: Record<string, string>; show?: boolean } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
    });
    running.add(child);
    const output: Buffer[] = [];
    child.stdout?.on("data", (chunk) => output.push(chunk));
    child.stderr?.on("data", (chunk) => output.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      running.delete(child);
      const text = Buffer.concat(output).toString();
      if (code === 0) resolve(text);
      else reject(new Trouble(`${args.join(" ")} failed:\n${text}`));
    });
  });
}
