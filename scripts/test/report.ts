import { readFileSync } from "node:fs";

export type Count = { passed: number; failed: number };

/** What a runner's JSON report counts; a report that is not there is one failure. */
export function countReport(path: string, count: (report: never) => Count): Count {
  try {
    return count(JSON.parse(readFileSync(path, "utf8")) as never);
  } catch {
    return { passed: 0, failed: 1 };
  }
}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

/** A file that cannot even be loaded has no tests to fail: it counts as one. */
export function countVitest(report: VitestReport): Count {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
};

export function countPlaywright({ stats, errors }: PlaywrightReport): Count {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
