import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

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

/** What takes longest comes first, so that no core waits for it at the end. */
const LONGEST = [
  ...["lib/seating/model/", "scripts/start.test", "scripts/worker.test", "scripts/backup/"],
  ...["lib/seating/transaction.race", "scripts/database/", "scripts/process/supervise"],
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const isLong = ({ moduleId }: TestSpecification) =>
      LONGEST.some((path) => moduleId.includes(`/${path}`));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

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
    sequence: { sequencer: LongestFirst },
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
