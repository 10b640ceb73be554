import { join } from "node:path";
import type { LimitName } from "@/lib/kernel/limits";
import { build, generateClient } from "./build/prepare";
import { withClient } from "./database/connection";
import { loopHoldsEnv } from "./fuzz/loop-holds";
import { main } from "./process/main";
import { onParentExit } from "./process/parent-watch";
import { freePort } from "./process/port";
import { root } from "./process/run";
import { shutDown } from "./process/shutdown";
import { startAll } from "./process/supervise";
import { openTestCluster, testData } from "./test/test-cluster";

/** Serves the built app in demo mode on a fresh database: node scripts/run.mjs e2e-server <name>, with PORT set. */
main(async () => {
  const name = process.argv[3] ?? "site";
  onParentExit(() => shutDown(1));
  await generateClient();
  const cluster = await openTestCluster();
  const url = await cluster.freshDatabase(`e2e_${name}`);
  const distDir = ".next-test";
  Object.assign(process.env, {
    DATABASE_URL: url,
    NEXT_DIST_DIR: distDir,
    ROLLCALL_DATA: join(testData, name),
    ROLLCALL_SINK_PORT: String(await freePort()),
  });
  const { prepareMigrated } = await import("./database/installation");
  await prepareMigrated(url);
  await build(distDir);
  const { NODE_OPTIONS, ...reported } = loopHoldsEnv(join(testData, name, "loop-holds"));
  const statements = `--import ${join(root, "scripts/test/report-statements.mjs")}`;
  Object.assign(process.env, reported, { NODE_OPTIONS: `${NODE_OPTIONS} ${statements}` });
  await startAll(["server", "worker", "sink"]);
  setInterval(() => forgetShared(url), FORGET_MS).unref();
});

const FORGET_MS = 10_000;

const SHARED: LimitName[] = ["network", "write", "upload", "invite", "sign-in-network"];

/** Tests share personas and a network: the faster the machine, the sooner they would use up what one of these has. */
async function forgetShared(url: string) {
  const shared = `DELETE FROM "RateLimit" WHERE split_part("key", ':', 1) = ANY($1)`;
  // The database may be gone before this process is.
  await withClient(url, (client) => client.query(shared, [SHARED])).catch(() => {});
}
