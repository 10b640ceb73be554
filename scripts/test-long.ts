import { randomInt } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { build, generateClient } from "./build/prepare";
import { fuzzActions, prepare } from "./fuzz/fuzz";
import { longestHold, loopHoldsEnv } from "./fuzz/loop-holds";
import { changedTables, hashTables } from "./fuzz/tables";
import { main } from "./process/main";
import { freePort } from "./process/port";
import { root, run } from "./process/run";
import { shutDown } from "./process/shutdown";
import { startAll } from "./process/supervise";
import { openTestCluster, testData } from "./test/test-cluster";

const MOST_HELD_MS = 200;
const distDir = ".next-test";
const MODELS = [
  { file: "lib/seating/model/seats-model.test.ts", name: "SEAT", runs: "2000" },
  { file: "lib/line-ups/order.test.ts", name: "LINE_UP", runs: "500" },
];

/**
 * Tests that take too long for `npm test`: 2,000 runs against the model of the seats, 500 of two hosts at one line-up,
 * and malformed bodies for every action, 1,000 each or as many as named. Prints figures and fails if one falls short:
 * npm run test:long -- [<bodies per action>] [<seed>]
 */
main(
  async () => {
    const count = Number(process.argv[3] ?? 1000);
    const seed = Number(process.argv[4] ?? 9);
    for (const model of MODELS) await runModel(model);
    const { url, site, holds } = await serve();
    const targets = await prepare(site, distDir);

    const before = await hashTables(url);
    const since = Date.now();
    const { statuses, failures } = await fuzzActions(targets, { site, count, seed });
    const changed = changedTables(before, await hashTables(url));
    const held = longestHold(holds, since);

    console.log(`${targets.length} actions, ${count} malformed bodies each, seed ${seed}`);
    console.log(
      `${Math.round((Date.now() - since) / 1000)} s; statuses ${JSON.stringify(statuses)}`,
    );
    console.log(`500 or no answer: ${failures.length} ${JSON.stringify(failures.slice(0, 20))}`);
    console.log(`changed tables: ${changed.join(", ") || "none"}`);
    console.log(`event loop held for at most ${held} ms (allowed: ${MOST_HELD_MS})`);
    await shutDown(failures.length + changed.length > 0 || held > MOST_HELD_MS ? 1 : 0);
  },
  { interrupted: 1 },
);

/** Other commands each time; a failure prints the seed. */
function runModel({ file, name, runs }: (typeof MODELS)[number]) {
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const env = { [`${name}_RUNS`]: runs, [`${name}_SEED`]: String(randomInt(2 ** 31)) };
  return run(process.execPath, [vitest, "run", file], { env, show: true });
}

/** Starts the server alone on a fresh demo: the worker would change rows. */
async function serve() {
  await generateClient();
  const cluster = await openTestCluster();
  const url = await cluster.freshDatabase("e2e_long");
  const port = await freePort();
  const holds = join(testData, "long-loop-holds");
  rmSync(holds, { force: true });
  Object.assign(process.env, {
    DATABASE_URL: url,
    NEXT_DIST_DIR: distDir,
    ROLLCALL_DATA: join(testData, "long"),
    PORT: String(port),
    TRUSTED_PROXIES: "1",
    LOG_LEVEL: "silent",
  });
  const { prepareMigrated } = await import("./database/installation");
  await prepareMigrated(url);
  await build(distDir);
  Object.assign(process.env, loopHoldsEnv(holds));
  await startAll(["server"]);
  return { url, holds, site: `http://localhost:${port}` };
}
