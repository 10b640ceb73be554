import { env } from "@/lib/platform/env";
import { build, generateClient } from "./build/prepare";
import type { ProcessName } from "./build/processes";
import { openDatabase } from "./database/connection";
import { prepareDatabase } from "./database/installation";
import { keepRunning } from "./process/keep-running";
import { main } from "./process/main";
import { onParentExit } from "./process/parent-watch";
import { assertPortFree, freePort } from "./process/port";
import { shutDown } from "./process/shutdown";
import { step } from "./process/steps";
import { startAll } from "./process/supervise";
import { assertWritable } from "./process/writable";

const dev = process.argv.includes("--dev");

main(async () => {
  onParentExit(() => shutDown(1));
  assertWritable();
  const { demo, port, publicUrl, worker } = env();
  await assertPortFree(port, demo ? "127.0.0.1" : undefined);
  await generateClient();
  const { url, embedded } = await step("database", openDatabase);
  await prepareDatabase(url);
  await step("time zones", updateInstants);
  if (embedded) keepRunning({ name: "Postgres", start: embedded.restart }, embedded.watch());
  if (!dev) await build(process.env.NEXT_DIST_DIR ?? ".next");

  if (demo) process.env.ROLLCALL_SINK_PORT = String(await freePort());
  const parts: ProcessName[] = ["server"];
  if (worker === "inside") parts.push("worker");
  if (demo) parts.push("sink");
  await step(parts.join(", "), () => startAll(parts, { dev }));
  console.log(`\nRollcall is at ${publicUrl}`);
  if (demo)
    console.log(
      `Sign in as anyone from the demo badge there; mail arrives at ${publicUrl}/dev/mail.`,
    );
  console.log("Ctrl-C stops it.");
});

/** A newer tz database can move the instants of upcoming meetups. */
async function updateInstants() {
  const { recomputeInstants } = await import("@/lib/schedule/recompute-mutations");
  const { version, moved } = await recomputeInstants();
  process.stdout.write(`tz database ${version}, ${moved} meetups moved … `);
}
