import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { root } from "../process/run";

/** Runs `work` unless the stamp file has the same inputs; a killed run leaves no stamp. */
export async function unlessUpToDate(stamp: string, inputs: string, work: () => Promise<unknown>) {
  if (readIfExists(stamp) === inputs) return;
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, inputs);
}

function readIfExists(path: string) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** What a build was made of. */
export const buildStamp = (distDir: string) => join(root, distDir, "inputs");

/** A build depends on the Node version and every file except these. */
export function buildInputs() {
  const notBuilt =
    /^(\.git|\.data|\.next.*|\.ci|node_modules|e2e|docs|scripts|prisma|test-results|playwright-report|.*\.md|LICENSE|CHANGELOG.*|next-env\.d\.ts|.*\.tsbuildinfo)$/;
  const top = readdirSync(root).filter((name) => !notBuilt.test(name));
  return hashOf(top.map((name) => join(root, name)));
}

export function schemaInputs() {
  return hashOf([join(root, "prisma/schema"), join(root, "package-lock.json")]);
}

export function hashOf(paths: string[]) {
  const hash = createHash("sha256").update(process.version);
  for (const path of paths.flatMap(filesIn).sort()) {
    hash.update(`\0${relative(root, path)}\0`).update(readFileSync(path));
  }
  return hash.digest("hex");
}

function filesIn(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => !/\.test\.tsx?$/.test(entry.name))
      .flatMap((entry) => {
        const inside = join(path, entry.name);
        return entry.isDirectory() ? filesIn(inside) : [inside];
      });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return [path];
    throw error;
  }
}
