import { rmSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "../process/run";
import { isShuttingDown } from "../process/shutdown";
import { type Count, countReport } from "./report";
import { testData } from "./test-cluster";

type Part = { name: string; seconds: number };

/** Counts what passes and what fails, and times each part; a failure does not end the run. */
export function newTally() {
  const total: Count = { passed: 0, failed: 0 };
  const parts: Part[] = [];

  /** Runs a part that counts as one. Its line is printed at its end: others may run beside it. */
  async function check(name: string, work: () => Promise<unknown>) {
    const seconds = stopwatch();
    try {
      await work();
      total.passed += 1;
      parts.push({ name, seconds: seconds() });
      console.log(`${name} … ${seconds().toFixed(1)} s`);
    } catch (error) {
      parts.push({ name, seconds: seconds() });
      fail(error, `${name} … `);
    }
  }

  /** Runs a test runner (its file under node_modules), whose report says how many tests there were. */
  async function suite(name: string, runner: Runner) {
    console.log(`\n${name}`);
    const seconds = stopwatch();
    const report = join(testData, `${name.replaceAll(" ", "-")}.json`);
    rmSync(report, { force: true });
    const args = runner.args.map((arg) => arg.replace("REPORT", report));
    const succeeded = await run(
      process.execPath,
      [join(root, "node_modules", runner.file), ...args],
      { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...runner.env }, show: true },
    ).then(
      () => true,
      () => false,
    );
    const counted = countReport(report, runner.count);
    total.passed += counted.passed;
    // A runner that fails with no failed test has still failed.
    total.failed += counted.failed || (succeeded ? 0 : 1);
    parts.push({ name, seconds: seconds() });
  }

  /** Runs all of it: an error between the checks counts as one that failed. */
  async function whole(work: () => Promise<void>) {
    const seconds = stopwatch();
    try {
      await work();
    } catch (error) {
      fail(error);
    }
    parts.push({ name: "all of it", seconds: seconds() });
  }

  function fail(error: unknown, prefix = "") {
    total.failed += 1;
    if (!isShuttingDown()) console.log(`${prefix}FAILED\n${(error as Error).message}`);
  }

  return { total, parts, check, suite, whole };
}

type Runner = {
  file: string;
  args: string[];
  env?: Record<string, string>;
  count: (report: never) => Count;
};

function stopwatch() {
  const began = Date.now();
  return () => Number(((Date.now() - began) / 1000).toFixed(1));
}

/** One line for each part, its name and its seconds. */
export function timetable(parts: Part[]) {
  const width = Math.max(...parts.map(({ name }) => name.length));
  return parts
    .map(({ name, seconds }) => `${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s`)
    .join("\n");
}
