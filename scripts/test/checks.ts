import { join } from "node:path";
import { root, run } from "../process/run";
import { compareConstraints } from "./constraints";

const node = process.execPath;
const bin = (path: string) => join(root, "node_modules", path);
const knip = bin("knip/bin/knip.js");
const testBuild = { NEXT_DIST_DIR: ".next-test" };

export type Check = { name: string; work: () => Promise<unknown> };

export const types: Check = {
  name: "types",
  work: async () => {
    await run(node, [bin("next/dist/bin/next"), "typegen"], { env: testBuild });
    // TypeScript 7 takes a quarter of the time, but other tools need the API that only 6 has.
    await run(node, [bin("typescript-native/bin/tsc"), "--noEmit", "--project", "scripts/test"]);
  },
};

/** The other checks of the sources. */
export const checks: Check[] = [
  { name: "lock file", work: () => run(node, ["scripts/lock-check.mjs"]) },
  {
    name: "format and lint",
    work: () => run(node, [bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings"]),
  },
  {
    name: "import boundaries",
    work: () => {
      const folders = ["app", "components", "lib", "prisma", "scripts", "instrumentation.ts"];
      return run(node, [bin("dependency-cruiser/bin/dependency-cruise.mjs"), ...folders]);
    },
  },
  {
    name: "sizes of files, folders and functions",
    work: () => run(node, ["--import=tsx", "scripts/figures.ts"]),
  },
  { name: "unused code", work: () => run(node, [knip]) },
  { name: "unused code in production", work: () => run(node, [knip, "--production"]) },
];

/** Checks that need a database with all migrations. */
export const databaseChecks = (url: string): Check[] => [
  {
    name: "migrations match the schema",
    work: () =>
      run(
        node,
        [
          bin("prisma/build/index.js"),
          "migrate",
          "diff",
          "--from-config-datasource",
          "--to-schema=prisma/schema",
          "--exit-code",
        ],
        { env: { DATABASE_URL: url } },
      ),
  },
  { name: "hand-written constraints", work: () => compareConstraints(url) },
];
