import { createServer } from "node:net";
import { env } from "@/lib/env";
import { explain } from "./child";
import { openDatabase } from "./database";
import { prepareDatabase } from "./installation";
import { onceOrphaned } from "./orphan";
import { freePort } from "./postgres/cluster";
import { build, generateClient, subsetFonts } from "./prepare";
import { endRunning, Trouble } from "./process";
import { step } from "./steps";
import { startAll, stopAll } from "./supervise";
import { refuseUnwritable } from "./writable";

const dev = process.argv.includes("--dev");
let close = async () => {};
let ending: Promise<never> | undefined;

/** Ends everything that was started, in the opposite order, and leaves. */
function end(code: number): Promise<never> {
  ending ??= (async () => {
    endRunning();
    await stopAll();
    await close();
    process.exit(code);
  })();
  return ending;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => end(0));
onceOrphaned(() => end(1));

try {
  refuseUnwritable();
  const { demo, port, publicUrl } = env();
  await refuseTakenPort(port, demo);
  await generateClient();
  const database = await step("database", openDatabase);
  close = database.close;
  await prepareDatabase(database.url);
  await step("clocks", settleClocks);
  await step("fonts", subsetFonts);
  if (!dev) await build(process.env.NEXT_DIST_DIR ?? ".next");

  if (demo) process.env.ROLLCALL_SINK_PORT = String(await freePort());
  const parts = ["server", "worker", ...(demo ? ["sink"] : [])];
  await step(parts.join(", "), () => startAll(parts, dev, () => end(1)));
  console.log(`\nRollcall is at ${publicUrl}`);
  if (demo)
    console.log(`Sign in as somebody from the badge there; mail arrives at ${publicUrl}/dev/mail.`);
  console.log("Ctrl-C stops it.");
} catch (error) {
  if (!ending) explain(error);
  await end(1);
}

/** A newer tz database moves the instants of what is still to come. */
async function settleClocks() {
  const { recomputeInstants } = await import("@/lib/meetups/mutations");
  const { version, moved } = await recomputeInstants();
  process.stdout.write(`tz database ${version}, ${moved} meetups moved … `);
}

async function refuseTakenPort(port: number, demo: boolean) {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.on("error", () =>
      reject(new Trouble(`Port ${port} is taken: stop what uses it, or set PORT to another one.`)),
    );
    probe.listen(port, demo ? "127.0.0.1" : undefined, () => probe.close(() => resolve()));
  });
}
