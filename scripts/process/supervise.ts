import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { root, stop, UserError } from "./run";
import { isShuttingDown, onShutdown, shutDown } from "./shutdown";

const running = new Set<ChildProcess>();

/** Starts each script as a child process and waits until all are ready. If one exits later, this process exits too. */
export async function startAll(names: string[], { dev = false } = {}) {
  onShutdown(() => Promise.all([...running].map(stop)));
  await Promise.all(names.map((name) => startOne(name, dev)));
}

function startOne(name: string, dev: boolean) {
  return new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", join(root, `scripts/${name}.ts`)], {
      cwd: root,
      env: { ...process.env, NODE_ENV: dev ? "development" : "production" },
      // Over the channel a child reports that it is ready, and notices when we are gone.
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    running.add(child);
    let ready = false;
    child.on("message", () => {
      ready = true;
      resolve();
    });
    child.on("exit", () => {
      running.delete(child);
      if (!ready) return reject(new UserError(`The ${name} failed to start.`));
      if (!isShuttingDown()) console.error(`\nThe ${name} exited; shutting down.`);
      shutDown(1);
    });
  });
}
