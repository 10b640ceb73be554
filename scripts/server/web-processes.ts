import cluster from "node:cluster";
import { once } from "node:events";
import { keepRunning, type Part, type Running } from "../process/keep-running";
import { stop, UserError } from "../process/run";
import { onShutdown } from "../process/shutdown";

/**
 * Serves from several processes behind one port, and restarts those that die. They share nothing but the database: a
 * change in one drops the other's pages by its notice.
 */
export async function serveInProcesses(count: number): Promise<void> {
  onShutdown(() =>
    Promise.all(
      Object.values(cluster.workers ?? {}).map((worker) => worker && stop(worker.process)),
    ),
  );
  const parts = Array.from(
    { length: count },
    (_, index): Part => ({ name: `Web process ${index + 1}`, start: startOne }),
  );
  const started = await Promise.all(parts.map(({ start }) => start()));
  for (const [index, running] of started.entries()) keepRunning(parts[index] as Part, running);
}

/** Resolves once it is ready. */
async function startOne(): Promise<Running> {
  const worker = cluster.fork();
  const died = once(worker, "exit").then(([code, signal]) =>
    signal ? `was ended by ${signal}` : `exited with code ${code}`,
  );
  const isReady = once(worker, "message").then(() => true);
  if (!(await Promise.race([isReady, died.then(() => false)])))
    throw new UserError("A web process failed to start.");
  return { died };
}
