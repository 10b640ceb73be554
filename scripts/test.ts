import { buildSilently, generateClient } from "./build/prepare";
import { main } from "./process/main";
import { freePort } from "./process/port";
import { closeAll } from "./process/shutdown";
import { ensureBrowser } from "./test/browser";
import { type Check, checks, databaseChecks, types } from "./test/checks";
import { countPlaywright, countVitest } from "./test/report";
import { formatFailures, formatTimings, newTally } from "./test/tally";
import { openTestCluster, type TestCluster, waitForOthers } from "./test/test-cluster";

const { total, parts, check, suite, runAll } = newTally();

main(
  async () => {
    await runAll(runChecksAndSuites);
    await closeAll();
    console.log(`\n${formatTimings(parts)}`);
    if (total.failures.length > 0) console.log(formatFailures(total.failures));
    console.log(`\n${total.passed} passed, ${total.failed} failed`);
    process.exit(total.failed === 0 ? 0 : 1);
  },
  { interrupted: 1 },
);

async function runChecksAndSuites() {
  await generateClient();
  const cluster = await openTestCluster();
  try {
    await checkAll(cluster);
  } finally {
    await waitForOthers();
  }
}

async function checkAll(cluster: TestCluster) {
  const url = await cluster.freshDatabase("checks");
  // Two queues for two cores. Types come before the build: both write Next's route types.
  await Promise.all([
    inOrder([types, { name: "build", work: () => buildSilently(".next-test") }]),
    inOrder([{ name: "browser", work: ensureBrowser }, ...checks, ...databaseChecks(url)]),
  ]);
  await suite("unit and database tests", {
    file: "vitest/vitest.mjs",
    args: ["run", "--reporter=default", "--reporter=json", "--outputFile.json=REPORT"],
    count: countVitest,
  });
  await suite("browser tests", {
    file: "@playwright/test/cli.js",
    args: ["test"],
    env: { E2E_SITE_PORT: String(await freePort()), E2E_SERIAL_PORT: String(await freePort()) },
    count: countPlaywright,
  });
}

async function inOrder(queue: Check[]) {
  for (const { name, work } of queue) await check(name, work);
}
