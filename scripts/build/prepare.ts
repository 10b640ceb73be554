import { join } from "node:path";
import { root, run } from "../process/run";
import { step } from "../process/steps";
import { buildInputs, schemaInputs, unlessUpToDate } from "./stale";

const node = process.execPath;
const bin = (path: string) => join(root, "node_modules", path);

/** Generates the Prisma client. */
export function generateClient() {
  return unlessUpToDate(join(root, "lib/platform/db/generated/inputs"), schemaInputs(), () =>
    step("database client", () => run(node, [bin("prisma/build/index.js"), "generate"])),
  );
}

/** Builds into `distDir` unless the sources have not changed since its last build. */
export function build(distDir: string) {
  return unlessBuildUpToDate(distDir, () => step("build", () => runBuild(distDir)));
}

/** Like `build`, without printing a step. @internal */
export function buildSilently(distDir: string) {
  return unlessBuildUpToDate(distDir, () => runBuild(distDir));
}

const unlessBuildUpToDate = (distDir: string, work: () => Promise<unknown>) =>
  unlessUpToDate(join(root, distDir, "inputs"), buildInputs(), work);

const runBuild = (distDir: string) =>
  run(node, [bin("next/dist/bin/next"), "build"], {
    env: { NEXT_DIST_DIR: distDir, NODE_ENV: "production" },
  });
