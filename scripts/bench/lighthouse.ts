/**
 * Measures pages with Lighthouse, as on a phone: npm run bench:lighthouse
 *
 * Event and city page five times each, in turn with a Next page of 200 rows. Prints the medians, and fails if a page is
 * more than 8 points slower than the minimal one, is blocked more than twice as long, or is less than perfectly
 * accessible or made. Lighthouse is installed beside the project, which does not depend on it.
 */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { percentile } from "../figures/percentile";
import { main } from "../process/main";
import { root, run, UserError } from "../process/run";
import { shutDown } from "../process/shutdown";
import { findBrowser } from "../test/browser";
import { buildMinimal, serveMinimal } from "./minimal";
import { CITY, EVENT } from "./requests";
import { data, openBench, serve } from "./serve";

const VERSION = "12.8.2";
const RUNS = 5;
const POINTS = 8;
const TIMES_BLOCKED = 2;

main(async () => {
  const cli = await install();
  const minimal = await buildMinimal();
  const { url } = await openBench();
  const { address } = await serve(root, "lighthouse", url);
  const pages = [await serveMinimal(minimal), `${address}${EVENT}`, `${address}${CITY}`];
  const runs: Scores[][] = pages.map(() => []);
  for (let round = 0; round < RUNS; round += 1)
    for (const [index, page] of pages.entries()) runs[index]?.push(await audit(cli, page));
  const [least, ...ours] = runs.map(median);
  if (!least) throw new Error("no runs");
  print("minimal page", least);
  for (const [index, scores] of ours.entries()) print(pages[index + 1] ?? "", scores);
  await shutDown(ours.every((scores) => isEnough(scores, least)) ? 0 : 1);
});

/** Points of 100; the time in milliseconds. */
type Scores = {
  performance: number;
  accessibility: number;
  bestPractices: number;
  blocked: number;
};

async function install(): Promise<string> {
  const folder = join(data, `lighthouse-${VERSION}`);
  const cli = join(folder, "node_modules/lighthouse/cli/index.js");
  mkdirSync(folder, { recursive: true });
  const args = ["install", "--no-save", "--prefix", folder, `lighthouse@${VERSION}`];
  if (!existsSync(cli)) await run("npm", args);
  return cli;
}

type Report = {
  categories: Record<"performance" | "accessibility" | "best-practices", { score: number }>;
  audits: { "total-blocking-time": { numericValue: number } };
};

async function audit(cli: string, page: string): Promise<Scores> {
  const browser = findBrowser();
  if (!browser) throw new UserError("No browser was found: set CHROMIUM_PATH to a Chromium.");
  const categories = "--only-categories=performance,accessibility,best-practices";
  const flags = "--chrome-flags=--headless --no-sandbox";
  const output = ["--output=json", "--output-path=stdout", "--quiet"];
  const report = await run(process.execPath, [cli, page, categories, flags, ...output], {
    env: { CHROME_PATH: browser },
  });
  const { categories: scores, audits } = JSON.parse(report.slice(report.indexOf("{"))) as Report;
  return {
    performance: scores.performance.score * 100,
    accessibility: scores.accessibility.score * 100,
    bestPractices: scores["best-practices"].score * 100,
    blocked: audits["total-blocking-time"].numericValue,
  };
}

function median(runs: Scores[]): Scores {
  const of = (name: keyof Scores) =>
    percentile(
      runs.map((run) => run[name]),
      0.5,
    );
  return {
    performance: of("performance"),
    accessibility: of("accessibility"),
    bestPractices: of("bestPractices"),
    blocked: of("blocked"),
  };
}

const isEnough = (ours: Scores, least: Scores) =>
  ours.performance >= least.performance - POINTS &&
  ours.blocked <= least.blocked * TIMES_BLOCKED &&
  ours.accessibility === 100 &&
  ours.bestPractices === 100;

const print = (page: string, { performance, accessibility, bestPractices, blocked }: Scores) =>
  console.log(
    `${page}: performance ${performance.toFixed(0)}, accessibility ${accessibility.toFixed(0)}, best practices ${bestPractices.toFixed(0)}, blocked ${blocked.toFixed(0)} ms`,
  );
