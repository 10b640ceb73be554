import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

const folders = ["app", "components", "lib", "prisma", "scripts"];

/**
 * Tests that replace modules need a process of their own. The others share one per core: half of their time went into
 * loading the same modules.
 */
const replacing = folders
  .flatMap((folder) =>
    readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: "utf8" }).map(
      (name) => join(folder, name),
    ),
  )
  .filter((path) => /\.test\.tsx?$/.test(path))
  .filter((path) => readFileSync(join(import.meta.dirname, path), "utf8").includes("vi.mock("));

const resolve = { alias: { "@": import.meta.dirname } };

const common = {
  setupFiles: "scripts/test/vitest-setup.ts",
  // Tests of seats have small rooms, and type addresses that nobody confirms.
  env: { ROLLCALL_DATA: ".data/test", UNCONFIRMED_SHARE: "1000" },
  hookTimeout: 60_000,
  testTimeout: 30_000,
  // It imports "next/server" without an ending, which only a bundler resolves.
  server: { deps: { inline: ["next-auth"] } },
};

export default defineConfig({
  resolve,
  test: {
    globalSetup: "scripts/test/vitest-global.ts",
    // By default one core is left to the editor.
    maxWorkers: availableParallelism(),
    silent: "passed-only",
    projects: [
      { resolve, test: { ...common, name: "isolated", include: replacing } },
      {
        resolve,
        test: {
          ...common,
          name: "shared",
          include: [`{${folders}}/**/*.test.{ts,tsx}`],
          exclude: replacing,
          isolate: false,
        },
      },
    ],
  },
});
