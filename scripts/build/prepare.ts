import { join } from "node:path";
import { root, run } from "../process/run";
import { step } from "../process/steps";
import { buildInputs, schemaInputs, unlessDone } from "./stale";

const node = process.execPath;
const bin = (path: string) => join(root, "node_modules", path);

/** The typed client that everything else imports. */
export function generateClient() {
  return unlessDone(join(root, "lib/platform/db/generated/inputs"), schemaInputs(), () =>
    step("database client", () => run(node, [bin("prisma/build/index.js"), "generate"])),
  );
}

/** Builds into `distDir`, unless it holds the build of the same sources. */
export function build(distDir: string) {
  return unlessBuilt(distDir, () => step("build", () => runBuild(distDir)));
}

/** The same, without a line of its own. @internal */
export function buildSilently(distDir: string) {
  return unlessBuilt(distDir, () => runBuild(distDir));
}

const unlessBuilt = (distDir: string, work: () => Promise<unknown>) =>
  unlessDone(join(root, distDir, "inputs"), buildInputs(), work);

const runBuild = (distDir: string) =>
  run(node, [bin("next/dist/bin/next"), "build"], {
    env: { NEXT_DIST_DIR: distDir, NODE_ENV: "production" },
  });
