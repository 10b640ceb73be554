import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { bundleOf, type ProcessName } from "../build/processes";
import { keepRunning, type Part, type Running } from "./keep-running";
import { root, stop, UserError } from "./run";
import { onShutdown } from "./shutdown";

const children = new Set<ChildProcess>();

/**
 * Starts each as a child process, waits until all are ready, and restarts those that die later. They run from their
 * bundles, or from the sources for development.
 */
export async function startAll(names: readonly ProcessName[], { dev = false } = {}) {
  onShutdown(() => Promise.all([...children].map(stop)));
  const parts = names.map(
    (name): Part => ({ name: `The ${name}`, start: () => startOne(name, dev) }),
  );
  const started = await Promise.all(parts.map(({ start }) => start()));
  for (const [i, running] of started.entries()) keepRunning(parts[i] as Part, running);
}

/** By its own choice Node takes up to a quarter of a machine's memory before it tidies up. */
const HEAP_MB = 384;

function startOne(name: ProcessName, dev: boolean) {
  const args = dev
    ? ["--import", "tsx", join(root, `scripts/${name}.ts`)]
    : [`--max-old-space-size=${HEAP_MB}`, bundleOf(name, process.env.NEXT_DIST_DIR ?? ".next")];
  return new Promise<Running>((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NODE_ENV: dev ? "development" : "production" },
      // Over the channel a child reports that it is ready, and notices when we are gone.
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    children.add(child);
    const died = deathOf(child);
    child.on("message", () => resolve({ died }));
    died.then(() => {
      children.delete(child);
      reject(new UserError(`The ${name} failed to start.`));
    });
  });
}

function deathOf(child: ChildProcess) {
  return new Promise<string>((resolve) => {
    child.on("error", (error) => resolve(`did not start (${error.message})`));
    child.on("exit", (code, signal) =>
      resolve(signal ? `was ended by ${signal}` : `exited with code ${code}`),
    );
  });
}
