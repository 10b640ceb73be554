import { rmSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "../process";
import { step } from "../steps";
import { type Count, countReport } from "./report";
import { testData } from "./test-cluster";

/** Counts what passes and what fails, and goes on whatever does. */
export function newTally() {
  const total: Count = { passed: 0, failed: 0 };

  /** Runs a step that counts as one. */
  async function check(name: string, work: () => Promise<unknown>) {
    try {
      await step(name, work);
      total.passed += 1;
    } catch (error) {
      failed(error);
    }
  }

  /** Runs a test runner (its file under node_modules), whose report says how many tests there were. */
  async function suite(name: string, runner: Runner) {
    console.log(`\n${name}`);
    const report = join(testData, `${name.replaceAll(" ", "-")}.json`);
    rmSync(report, { force: true });
    const args = runner.args.map((arg) => arg.replace("REPORT", report));
    const ended = await run(process.execPath, [join(root, "node_modules", runner.file), ...args], {
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...runner.env },
      show: true,
    }).then(
      () => "well",
      () => "badly",
    );
    const counted = countReport(report, runner.count);
    total.passed += counted.passed;
    // A runner that fails with no failed test has still failed.
    total.failed += counted.failed || (ended === "badly" ? 1 : 0);
  }

  /** Runs all of it: what goes wrong between the checks counts as one that failed. */
  async function whole(work: () => Promise<void>) {
    try {
      await work();
    } catch (error) {
      failed(error);
    }
  }

  function failed(error: unknown) {
    console.log(`FAILED\n${(error as Error).message}`);
    total.failed += 1;
  }

  return { total, check, suite, whole };
}

type Runner = {
  file: string;
  args: string[];
  env?: Record<string, string>;
  count: (report: never) => Count;
};
