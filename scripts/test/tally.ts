import { rmSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "../process/run";
import { isShuttingDown } from "../process/shutdown";
import { type Count, countReport } from "./report";
import { testData } from "./test-cluster";

type Part = { name: string; seconds: number };

/** Counts passes and failures, and times each part; a failure does not stop the run. */
export function newTally() {
  const total: Count = { passed: 0, failed: 0, failures: [] };
  const parts: Part[] = [];

  /** Runs a check that counts as one test. Prints its line at the end, since others may run concurrently. */
  async function check(name: string, work: () => Promise<unknown>) {
    const seconds = stopwatch();
    try {
      await work();
      total.passed += 1;
      parts.push({ name, seconds: seconds() });
      console.log(`${name} … ${seconds().toFixed(1)} s`);
    } catch (error) {
      parts.push({ name, seconds: seconds() });
      fail(error, name);
    }
  }

  /** Runs a test runner and counts the tests in its report. */
  async function suite(name: string, runner: Runner) {
    console.log(`\n${name}`);
    const seconds = stopwatch();
    const report = join(testData, `${name.replaceAll(" ", "-")}.json`);
    rmSync(report, { force: true });
    const args = runner.args.map((arg) => arg.replace("REPORT", report));
    const command = [join(root, "node_modules", runner.file), ...args];
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...runner.env };
    const succeeded = await run(process.execPath, command, { env, show: true }).then(
      () => true,
      () => false,
    );
    const counted = countReport(report, runner.count);
    total.passed += counted.passed;
    // A runner that fails without a failed test counts as one failure.
    total.failed += counted.failed || (succeeded ? 0 : 1);
    total.failures.push(...counted.failures);
    parts.push({ name, seconds: seconds() });
  }

  /** Runs everything; an error between the checks counts as one failure. */
  async function runAll(work: () => Promise<void>) {
    const seconds = stopwatch();
    try {
      await work();
    } catch (error) {
      fail(error);
    }
    parts.push({ name: "total", seconds: seconds() });
  }

  function fail(error: unknown, name = "between the checks") {
    total.failed += 1;
    const { message } = error as Error;
    total.failures.push(`${name}\n${message}`);
    if (!isShuttingDown()) console.log(`${name} … FAILED\n${message}`);
  }

  return { total, parts, check, suite, runAll };
}

type Runner = {
  file: string;
  args: string[];
  env?: Record<string, string>;
  count: (report: never) => Count;
};

function stopwatch() {
  const startedAt = Date.now();
  return () => Number(((Date.now() - startedAt) / 1000).toFixed(1));
}

/** One line per part: name and seconds. */
export function formatTimings(parts: Part[]) {
  const width = Math.max(...parts.map(({ name }) => name.length));
  return parts
    .map(({ name, seconds }) => `${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s`)
    .join("\n");
}

const shownLines = 8;

/** What failed, once more at the end: the beginning of a long log is not always kept. */
export function formatFailures(failures: string[]) {
  const shortened = failures.map((failure) =>
    failure.split("\n").slice(0, shownLines).join("\n  "),
  );
  return shortened.map((failure) => `\nFAILED ${failure}`).join("\n");
}
