/**
 * Prints the sizes of the code's files, folders and functions, and fails if one exceeds its limit.
 *
 * Files: tracked .ts, .tsx and .mjs files of app, components, lib, prisma, scripts and e2e.
 * Folders: every folder of the repository, by the tracked files directly in it.
 * Functions: of the same files as above, with nested functions as part of the outer one. Functions that
 * contain JSX are not counted, nor `describe` callbacks, which only register tests.
 * Folders named `generated` are skipped.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functionsOf } from "./figures/functions";
import { percentile } from "./figures/percentile";
import { root, run } from "./process/run";

const LIMITS = { median: 60, p95: 200, folder: 20, function: 60 };

type Named = { name: string; size: number };

async function main() {
  const tracked = (await run("git", ["ls-files", "-z"])).split("\0").filter(isCounted);
  const sources = tracked.filter(isSource).map((name) => {
    return { name, text: readFileSync(join(root, name), "utf8") };
  });
  const files = sources.map(({ name, text }) => ({ name, size: linesOf(text) }));
  const functions = sources.flatMap(({ name, text }) => functionsOf(name, text));
  const passed = [
    checkPercentile("median file", files, 0.5, LIMITS.median),
    checkPercentile("95th percentile of the files", files, 0.95, LIMITS.p95),
    checkLargest("largest folder", foldersOf(tracked), LIMITS.folder, "files"),
    checkLargest("longest function", functions, LIMITS.function, "lines"),
  ];
  if (passed.includes(false)) process.exitCode = 1;
}

const isCounted = (path: string) => path !== "" && !path.split("/").includes("generated");

const isSource = (path: string) =>
  /^(app|components|lib|prisma|scripts|e2e)\/.*\.(ts|tsx|mjs)$/.test(path);

const linesOf = (text: string) => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);

function foldersOf(paths: string[]): Named[] {
  const sizes = new Map<string, number>();
  for (const path of paths) {
    const folder = path.slice(0, Math.max(path.lastIndexOf("/"), 0)) || ".";
    sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
  }
  return [...sizes].map(([name, size]) => ({ name, size }));
}

function checkPercentile(label: string, items: Named[], share: number, limit: number) {
  const value = percentile(
    items.map(({ size }) => size),
    share,
  );
  console.log(`${label}: ${value} lines, at most ${limit}`);
  return value <= limit;
}

/** Prints the largest item, and every item over the limit. */
function checkLargest(label: string, items: Named[], limit: number, unit: string) {
  const sorted = items.toSorted((a, b) => b.size - a.size);
  const over = sorted.filter(({ size }) => size > limit);
  const [largest] = sorted;
  console.log(`${label}: ${largest?.size} ${unit}, at most ${limit} (${largest?.name})`);
  for (const { name, size } of over) console.log(`  over: ${size} ${unit}, ${name}`);
  return over.length === 0;
}

await main();
