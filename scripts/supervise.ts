import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { root, Trouble } from "./process";

const running = new Set<ChildProcess>();

/** Starts the named scripts as processes of their own and waits until each is ready; `failed` is called if one ends later. */
export async function startAll(names: string[], dev: boolean, failed: () => void) {
  await Promise.all(names.map((name) => startOne(name, dev, failed)));
}

function startOne(name: string, dev: boolean, failed: () => void) {
  return new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", join(root, `scripts/${name}.ts`)], {
      cwd: root,
      env: { ...process.env, NODE_ENV: dev ? "development" : "production" },
      // Over the channel a child says that it is ready, and sees when we are gone.
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    running.add(child);
    child.on("message", () => resolve());
    child.on("exit", () => {
      running.delete(child);
      reject(new Trouble(`The ${name} did not start.`));
      failed();
    });
  });
}

export async function stopAll() {
  const ended = [...running].map((child) => new Promise((resolve) => child.on("exit", resolve)));
  for (const child of running) child.kill("SIGTERM");
  await Promise.all(ended);
}
