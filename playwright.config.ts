import { defineConfig, devices } from "@playwright/test";
import type { TestOptions } from "./e2e/fixtures";
import { findBrowser } from "./scripts/test/browser";

// `npm test` chooses free ports, so that it runs beside anything else.
const ports = {
  site: process.env.E2E_SITE_PORT ?? "3100",
  night: process.env.E2E_NIGHT_PORT ?? "3101",
};

function server(name: keyof typeof ports) {
  return {
    command: `exec node scripts/run.mjs e2e-server ${name}`,
    env: { PORT: ports[name] },
    url: `http://localhost:${ports[name]}/api/health`,
    timeout: 240_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM" as const, timeout: 15_000 },
  };
}

function against(name: keyof typeof ports) {
  return {
    ...devices["Desktop Chrome"],
    baseURL: `http://localhost:${ports[name]}`,
    dataDir: `.data/test/${name}`,
    launchOptions: { executablePath: findBrowser() },
    trace: "retain-on-failure" as const,
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
  };
}

export default defineConfig<TestOptions>({
  testDir: "e2e",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : [["list"]],
  webServer: [server("site"), server("night")],
  projects: [
    { name: "site", testIgnore: "night/**", use: against("site") },
    // These move the clock: one after the other, on a server and database of their own.
    {
      name: "night",
      testMatch: "night/**",
      fullyParallel: false,
      workers: 1,
      use: against("night"),
    },
  ],
});
