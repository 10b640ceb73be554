/**
 * Compares a large installation with a small one: npm run bench:grow
 *
 * One event has 60 cities and 200,000 RSVPs, or 10 and 300; a reflection on an earlier one has 2,000 comments, or 150: of
 * both, the first page and the last one. Both sites run from this tree and get one request at a
 * time, in turn, signed in as the organizer. Prints the median time of each page, and fails if the large one takes more
 * than its limit; then the same right after a change of the event, when nothing of it is in memory, without a limit.
 */
import { join } from "node:path";
import pg from "pg";
import { percentile } from "../figures/percentile";
import { main } from "../process/main";
import { root } from "../process/run";
import { onShutdown, shutDown } from "../process/shutdown";
import { grow, growComments, LAST_COMMENTS, REFLECTION, SLUG } from "./grow-rows";
import { CITY, EVENT, signIn } from "./requests";
import { openBench, serve } from "./serve";

const SIZES = {
  small: { cities: 10, rsvps: 300, comments: 150 },
  large: { cities: 60, rsvps: 200_000, comments: 2_000 },
};
const ROUNDS = 40;
const WARM_UP = 5;

/** Each page with the most that the large site may take, as a multiple of the small one. */
const pages: [path: string, limit: number][] = [
  [EVENT, 1.5],
  [`${EVENT}/${SLUG}-1`, 1.5],
  [CITY, 1.5],
  [`${EVENT}/${SLUG}-1/desk/guests`, 1.3],
  ["/en", 1.3],
  ["/en/admin", 1.3],
  ["/sitemap.xml", 1.3],
  [REFLECTION, 1.3],
  [LAST_COMMENTS, 1.3],
];

main(async () => {
  const { url } = await openBench();
  const sites = [await open("small", url), await open("large", url)] as const;
  let isEnough = true;
  for (const [path, limit] of pages) {
    const ratio = await compare(sites, path);
    isEnough &&= ratio <= limit;
    console.log(`  at most ${limit}`);
    await compare(sites, path, { isChanged: true });
  }
  await shutDown(isEnough ? 0 : 1);
});

type Site = Awaited<ReturnType<typeof open>>;

/** Loads a page from both in turn, and returns the ratio of the median times. */
async function compare(
  [small, large]: readonly [Site, Site],
  path: string,
  { isChanged = false } = {},
): Promise<number> {
  const times = { small: [] as number[], large: [] as number[] };
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const [ofSmall, ofLarge] = [
      await small.load(path, isChanged),
      await large.load(path, isChanged),
    ];
    if (round < WARM_UP) continue;
    times.small.push(ofSmall);
    times.large.push(ofLarge);
  }
  const [before, after] = [percentile(times.small, 0.5), percentile(times.large, 0.5)];
  const ratio = after / before;
  console.log(
    `${path}${isChanged ? ", changed" : ""}: ${before.toFixed(1)} → ${after.toFixed(1)} ms, ${ratio.toFixed(2)} times`,
  );
  return ratio;
}

async function open(name: keyof typeof SIZES, urlOf: (database: string) => string) {
  const { address } = await serve(root, join("grow", name), urlOf, `grow_${name}_${process.pid}`);
  const pool = new pg.Pool({ connectionString: urlOf(`grow_${name}_${process.pid}`), max: 2 });
  onShutdown(() => pool.end());
  await grow(pool, SIZES[name]);
  await growComments(pool, SIZES[name].comments);
  const headers = await signIn(address, "organizer");
  const load = async (path: string, isChanged: boolean) => {
    if (isChanged) await pool.query('UPDATE "EventRevision" SET "revision" = "revision" + 1');
    const started = performance.now();
    const response = await fetch(`${address}${path}`, { headers });
    await response.text();
    if (response.status !== 200) throw new Error(`${address}${path}: ${response.status}`);
    return performance.now() - started;
  };
  return { load };
}
