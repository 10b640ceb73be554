import { join } from "node:path";
import { build, generateClient } from "./build/prepare";
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
});
