import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    include: ["{app,components,lib,prisma,scripts}/**/*.test.{ts,tsx}"],
    globalSetup: "scripts/test/vitest-global.ts",
    setupFiles: "scripts/test/vitest-setup.ts",
    env: { ROLLCALL_DATA: ".data/test" },
    // By default one core is left to the editor.
    maxWorkers: availableParallelism(),
    silent: "passed-only",
    hookTimeout: 60_000,
    testTimeout: 30_000,
    // It imports "next/server" without an ending, which only a bundler resolves.
    server: { deps: { inline: ["next-auth"] } },
  },
});
