import { join } from "node:path";
import { root, run } from "../process/run";
import { step } from "../process/steps";
import { compressStatic } from "./compress";
import { bundleProcesses } from "./processes";
import { buildInputs, buildStamp, schemaInputs, unlessUpToDate } from "./stale";

const node = process.execPath;
const bin = (path: string) => join(root, "node_modules", path);

/** Generates the Prisma client. */
export function generateClient() {
  return unlessUpToDate(join(root, "lib/platform/db/generated/inputs"), schemaInputs(), () =>
    step("database client", () => run(node, [bin("prisma/build/index.js"), "generate"])),
  );
}

/** Builds into `distDir` unless the sources have not changed since its last build. */
export async function build(distDir: string) {
  await unlessBuildUpToDate(distDir, () => step("build", () => runBuild(distDir)));
  await compressStatic(distDir);
  await bundleProcesses(distDir);
}

/** Like `build`, without printing a step. @internal */
export async function buildSilently(distDir: string) {
  await unlessBuildUpToDate(distDir, () => runBuild(distDir));
  await compressStatic(distDir);
  await bundleProcesses(distDir);
}

const unlessBuildUpToDate = (distDir: string, work: () => Promise<unknown>) =>
  unlessUpToDate(buildStamp(distDir), buildInputs(), work);

const runBuild = (distDir: string) =>
  run(node, [bin("next/dist/bin/next"), "build"], {
    env: { NEXT_DIST_DIR: distDir, NODE_ENV: "production" },
  });
