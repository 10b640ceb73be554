import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withClient } from "../database/connection";
import { makeDataFolder, removeFolder } from "../test/start-script";
import { type Cluster, openCluster } from "./cluster";

const BUSY_MS = 2_000;
/** Backends notice that the postmaster is gone when they next wait: this one does not for a while. */
const busyQuery = `DO $$ DECLARE began timestamptz := clock_timestamp(); BEGIN
  WHILE clock_timestamp() < began + interval '${BUSY_MS} ms' LOOP END LOOP; END $$`;

describe("an embedded Postgres whose postmaster is killed", () => {
  let folder: string;
  let cluster: Cluster;
  beforeAll(async () => {
    folder = await makeDataFolder();
    cluster = await openCluster(folder);
  });
  afterAll(async () => {
    await cluster.close();
    await removeFolder(folder);
  });

  const query = (sql: string) =>
    withClient(cluster.url("postgres"), async (client) => (await client.query(sql)).rows);

  async function kill() {
    const running = cluster.watch();
    process.kill(await postmaster(), "SIGKILL");
    return running.died;
  }

  async function postmaster() {
    const [row] = await query("SELECT pg_read_file('postmaster.pid') AS file");
    return Number.parseInt(row?.file, 10);
  }

  it("runs again at the same address with everything that was committed", async () => {
    await query("CREATE TABLE kept AS SELECT 7 AS seven");
    const before = await postmaster();
    expect(await kill()).toBe("was ended by SIGKILL");
    await cluster.restart();
    expect(await query("SELECT * FROM kept")).toEqual([{ seven: 7 }]);
    expect(await postmaster()).not.toBe(before);
  });

  it("waits for a backend of the old server that still runs a query", async () => {
    const interrupted = query(busyQuery).catch((error: Error) => error.message);
    const busy = "SELECT 1 FROM pg_stat_activity WHERE query LIKE 'DO $$%' AND state = 'active'";
    await expect.poll(() => query(busy)).toHaveLength(1);
    const killedAt = Date.now();
    await kill();
    await cluster.restart();
    expect(Date.now() - killedAt).toBeGreaterThan(BUSY_MS / 2);
    expect(await query("SELECT * FROM kept")).toEqual([{ seven: 7 }]);
    await interrupted;
  });

  it("is started once by all who restart it", async () => {
    await kill();
    const started = await Promise.all([cluster.restart(), cluster.restart(), cluster.restart()]);
    const pid = await postmaster();
    process.kill(pid, "SIGKILL");
    await Promise.all(started.map(({ died }) => died));
    await cluster.restart();
    expect(await postmaster()).not.toBe(pid);
  });
});
