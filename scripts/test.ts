import { closeAll } from "./ending";
import { main } from "./main";
import { freePort } from "./port";
import { build, generateClient } from "./prepare";
import { ensureBrowser } from "./test/browser";
import { checks, databaseChecks } from "./test/checks";
import { countPlaywright, countVitest } from "./test/report";
import { newTally } from "./test/tally";
import { openTestCluster, type TestCluster, untilLast } from "./test/test-cluster";

const { total, check, suite, whole } = newTally();

main(
  async () => {
    await whole(everything);
    await closeAll();
    console.log(`\n${total.passed} passed, ${total.failed} failed`);
    process.exit(total.failed === 0 ? 0 : 1);
  },
  { interrupted: 1 },
);

async function everything() {
  await generateClient();
  const cluster = await openTestCluster();
  try {
    await checkAll(cluster);
  } finally {
    await untilLast();
  }
}

async function checkAll(cluster: TestCluster) {
  await check("browser", ensureBrowser);
  for (const { name, work } of checks) await check(name, work);
  const url = await cluster.freshDatabase("checks");
  for (const { name, work } of databaseChecks(url)) await check(name, work);
  await suite("unit and database tests", {
    file: "vitest/vitest.mjs",
    args: ["run", "--reporter=default", "--reporter=json", "--outputFile.json=REPORT"],
    count: countVitest,
  });
  await check("build for the browser tests", () => build(".next-test"));
  await suite("browser tests", {
    file: "@playwright/test/cli.js",
    args: ["test"],
    env: { E2E_SITE_PORT: String(await freePort()), E2E_NIGHT_PORT: String(await freePort()) },
    count: countPlaywright,
  });
}
