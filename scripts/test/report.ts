import { readFileSync } from "node:fs";

export type Count = { passed: number; failed: number };

/** A missing report counts as one failure. */
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

/** A test file that fails to load has no tests: it counts as one failure. */
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
