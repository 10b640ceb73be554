/**
 * Compares this tree with an earlier commit: npm run bench:against -- <commit>
 *
 * Both serve the same demo from separate databases on one Postgres, and receive requests in turn. Prints the number
 * of statements and the median time of the event page, the city page and an RSVP, and fails if this tree takes more
 * than 1.1 times as much.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { percentile } from "../figures/percentile";
import { main } from "../process/main";
import { root, run, UserError } from "../process/run";
import { shutDown } from "../process/shutdown";
import { type Request, requests } from "./requests";
import { data, openBench, type Site, serve } from "./serve";

const LIMIT = 1.1;
const ROUNDS = 150;
const WARM_UP = 20;

main(async () => {
  const commit = process.argv[2];
  if (!commit)
    throw new UserError("Name the commit to compare with: npm run bench:against -- <commit>.");
  const cluster = await openBench();
  const before = await serve(await checkOut(commit), "before", cluster.url);
  const after = await serve(root, "after", cluster.url);
  const ratios: number[] = [];
  for (const [name, request] of Object.entries(requests)) {
    const statements = {
      before: await statementsOf(request, before),
      after: await statementsOf(request, after),
    };
    const times = await timesOf(request, before, after);
    ratios.push(report(name, "statements", statements), report(name, "ms", times));
  }
  await shutDown(ratios.every((ratio) => ratio <= LIMIT) ? 0 : 1);
});

/** Clones the commit into its own folder. */
async function checkOut(commit: string): Promise<string> {
  const hash = (await run("git", ["rev-parse", "--short", `${commit}^{commit}`])).trim();
  const folder = join(data, hash);
  if (!existsSync(folder)) await run("git", ["clone", "--quiet", "--shared", root, folder]);
  await run("git", ["checkout", "--quiet", hash], { cwd: folder });
  return folder;
}

/** The median of several requests: the worker runs statements of its own in between. */
async function statementsOf(request: Request, site: Site): Promise<number> {
  const counts: number[] = [];
  for (let i = 0; i < WARM_UP; i++) {
    const send = await request(site.address);
    // Let the previous RSVP's mail go out.
    await sleep(100);
    const before = site.statements.count();
    await send();
    counts.push(site.statements.count() - before);
  }
  return median(counts);
}

/** Median milliseconds of each, with alternating requests. */
async function timesOf(request: Request, before: Site, after: Site) {
  const times: Record<"before" | "after", number[]> = { before: [], after: [] };
  const sites = Object.entries({ before, after }) as ["before" | "after", Site][];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, { address }] of round % 2 ? sites : sites.toReversed()) {
      const send = await request(address);
      const startedAt = performance.now();
      await send();
      times[name].push(performance.now() - startedAt);
    }
  }
  return { before: median(times.before), after: median(times.after) };
}

function report(name: string, unit: string, { before, after }: Record<"before" | "after", number>) {
  const ratio = after / before;
  const [baseline, current] = [before, after].map((value) => value.toFixed(unit === "ms" ? 1 : 0));
  console.log(
    `${name}: ${baseline} → ${current} ${unit}, ${ratio.toFixed(2)} times, at most ${LIMIT}`,
  );
  return ratio;
}

const median = (values: number[]) => percentile(values, 0.5);
