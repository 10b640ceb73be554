import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../process/port";
import { onShutdown } from "../process/shutdown";
import { startScript } from "./start-script";

/** Starts a demo of its own in a data folder; resolves once it answers. */
export async function serveDemo(folder: string, configuration: Record<string, string>) {
  const port = String(await freePort());
  const start = startScript("start", {
    ROLLCALL_DATA: folder,
    PORT: port,
    NEXT_DIST_DIR: ".next-test",
    TRUSTED_PROXIES: "1",
    LOG_LEVEL: "silent",
    ...configuration,
  });
  onShutdown(() => start.kill("SIGTERM"));
  await start.waitUntil(async () => {
    await sleep(100);
    return start.output().includes("Ctrl-C stops it.");
  });
  return { ...start, address: `http://localhost:${port}` };
}
