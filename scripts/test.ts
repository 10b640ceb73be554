import { rmSync } from "node:fs";
import { join } from "node:path";
import { onEnd } from "./child";
import { freePort } from "./postgres/cluster";
import { build, generateClient } from "./prepare";
import { endRunning, root, run } from "./process";
import { step } from "./steps";
import { ensureBrowser } from "./test/browser";
import { checks, databaseChecks } from "./test/checks";
import { type Count, countPlaywright, countReport, countVitest } from "./test/report";
import { leaveLast, openTestCluster, testData } from "./test/test-cluster";

const total: Count = { passed: 0, failed: 0 };
const bin = (path: string) => join(root, "node_modules", path);

/** Runs a step that counts as one. */
async function check(name: string, work: () => Promise<unknown>) {
  try {
    await step(name, work);
    total.passed += 1;
  } catch (error) {
    console.log(`FAILED\n${(error as Error).message}`);
    total.failed += 1;
  }
}

/** Runs a test runner, whose report says how many tests there were. */
async function suite(
  name: string,
  args: string[],
  env: Record<string, string>,
  count: (report: never) => Count,
) {
  console.log(`\n${name}`);
  const report = join(testData, `${name.replaceAll(" ", "-")}.json`);
  rmSync(report, { force: true });
  const given = args.map((arg) => arg.replace("REPORT", report));
  const ended = await run(process.execPath, given, {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...env },
    show: true,
  }).then(
    () => "well",
    () => "badly",
  );
  const counted = countReport(report, count);
  total.passed += counted.passed;
  // A runner that fails with no failed test has still failed.
  total.failed += counted.failed || (ended === "badly" ? 1 : 0);
}

await generateClient();
const cluster = await openTestCluster();
onEnd(async () => {
  endRunning();
  await cluster.close();
});

await check("browser", ensureBrowser);
for (const { name, work } of checks) await check(name, work);
const url = await cluster.freshDatabase("checks");
for (const { name, work } of databaseChecks(url)) await check(name, work);
await suite(
  "unit and database tests",
  [
    bin("vitest/vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=json",
    "--outputFile.json=REPORT",
  ],
  {},
  countVitest,
);
await check("build for the browser tests", () => build(".next-test"));
await suite(
  "browser tests",
  [bin("@playwright/test/cli.js"), "test"],
  { E2E_SITE_PORT: String(await freePort()), E2E_NIGHT_PORT: String(await freePort()) },
  countPlaywright,
);
await leaveLast(cluster);

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
