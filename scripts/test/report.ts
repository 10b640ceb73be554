import { readFileSync } from "node:fs";

/** What a test runner counted, and the names of the tests that failed. */
export type Count = { passed: number; failed: number; failures: string[] };

/** A missing report counts as one failure. */
export function countReport(path: string, count: (report: never) => Count): Count {
  try {
    return count(JSON.parse(readFileSync(path, "utf8")) as never);
  } catch {
    return { passed: 0, failed: 1, failures: ["no report was written"] };
  }
}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
};

/** A test file that fails to load has no tests: it counts as one failure. */
export function countVitest(report: VitestReport): Count {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const failed = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName, failureMessages }) => `${name}: ${fullName}\n${failureMessages[0]}`),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    failures: [...broken.map(({ name, message }) => `${name}\n${message}`), ...failed],
  };
}

type PlaywrightSuite = {
  suites?: PlaywrightSuite[];
  specs: {
    file: string;
    line: number;
    title: string;
    ok: boolean;
    tests: { results: { error?: { message?: string } }[] }[];
  }[];
};

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: { message?: string }[];
  suites: PlaywrightSuite[];
};

export function countPlaywright({ stats, errors, suites }: PlaywrightReport): Count {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    failures: [...errors.map(({ message = "" }) => message), ...suites.flatMap(failuresOf)],
  };
}

function failuresOf({ suites = [], specs }: PlaywrightSuite): string[] {
  const failed = specs.filter(({ ok }) => !ok);
  return [
    ...failed.map(({ file, line, title, tests }) => {
      const [result] = tests.flatMap(({ results }) => results).filter(({ error }) => error);
      return `${file}:${line}: ${title}\n${result?.error?.message ?? ""}`;
    }),
    ...suites.flatMap(failuresOf),
  ];
}
