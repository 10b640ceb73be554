import { defineConfig, devices } from "@playwright/test";
import type { TestOptions } from "./e2e/fixtures/test";
import { findBrowser } from "./scripts/test/browser";

// `npm test` chooses free ports, so that it runs beside anything else.
const ports = {
  site: process.env.E2E_SITE_PORT ?? "3100",
  serial: process.env.E2E_SERIAL_PORT ?? "3101",
};

function server(name: keyof typeof ports) {
  return {
    command: `exec node scripts/run.mjs e2e-server ${name}`,
    // Tests of limits come from networks of their own; those of the code that comes first start a server.
    env: {
      ...{ PORT: ports[name], TRUSTED_PROXIES: "1" },
      ...{ UNCONFIRMED_SHARE: "1000", RSVPS_PER_NETWORK: "1000000" },
    },
    url: `http://localhost:${ports[name]}/api/health`,
    timeout: 240_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM" as const, timeout: 15_000 },
  };
}

function against(name: keyof typeof ports) {
  return { baseURL: `http://localhost:${ports[name]}`, dataDir: `.data/test/${name}` };
}

const timeouts = "stranger/slow-clients.spec.ts";

export default defineConfig<TestOptions>({
  testDir: "e2e",
  fullyParallel: true,
  // One more than the cores: some wait, for a mail or a server.
  workers: 3,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : [["list"]],
  webServer: [server("site"), server("serial")],
  use: {
    ...devices["Desktop Chrome"],
    // Pages are left before V8's optimising compilers pay off.
    launchOptions: { executablePath: findBrowser(), args: ["--js-flags=--no-opt --no-maglev"] },
    // Screenshots of every step cost more time than they explain.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
  },
  // The longest tests come first, each kind in a worker of its own, beside all the others.
  projects: [
    // These move the clock or cancel cities: one after the other, on their own server and database.
    {
      name: "serial",
      testMatch: "serial/**/*.spec.ts",
      fullyParallel: false,
      workers: 1,
      use: against("serial"),
    },
    // These start servers of their own, and wait for them.
    { name: "deployment", testMatch: "deployment/*.spec.ts", workers: 1 },
    // These wait for timeouts, beside tests that work.
    { name: "timeouts", testMatch: timeouts, workers: 1, use: against("site") },
    {
      name: "site",
      testIgnore: ["serial/**", "deployment/**", timeouts],
      use: against("site"),
    },
  ],
});
