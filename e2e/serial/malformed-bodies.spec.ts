import { join } from "node:path";
import { fuzzActions, prepare } from "../../scripts/fuzz/fuzz";
import { longestHold } from "../../scripts/fuzz/loop-holds";
import { changedTables, hashTables } from "../../scripts/fuzz/tables";
import { openTestCluster } from "../../scripts/test/test-cluster";
import { expect, test } from "../fixtures/test";

/** `npm run test:long` sends a thousand. */
const COUNT = 4;
const MOST_HELD_MS = 200;

test("malformed bodies make no action fail, change no row and hold the server up for 200 ms at most", async ({
  baseURL,
  dataDir,
}) => {
  test.setTimeout(180_000);
  const cluster = await openTestCluster();
  const url = new URL(cluster.adminUrl);
  url.pathname = "/e2e_serial";
  const site = baseURL ?? "";
  const targets = await prepare(site, ".next-test");

  const before = await hashTables(url.href);
  const since = Date.now();
  const { failures, statuses } = await fuzzActions(targets, { site, count: COUNT, seed: 9 });
  const held = longestHold(join(dataDir, "loop-holds"), since);
  const changed = changedTables(before, await hashTables(url.href));
  await cluster.close();
  expect(failures).toEqual([]);
  expect(changed).toEqual([]);
  expect(held).toBeLessThanOrEqual(MOST_HELD_MS);
  expect(statuses[400]).toBeGreaterThan(0);
});
