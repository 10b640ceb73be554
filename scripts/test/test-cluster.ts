import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { hashOf } from "../build/stale";
import { createDatabase, withClient } from "../database/connection";
import { migrate } from "../migrate";
import { isAlive, isShared } from "../postgres/attachments";
import { openCluster } from "../postgres/cluster";
import { root } from "../process/run";

export const testData = join(root, ".data/test");

export type TestCluster = {
  adminUrl: string;
  template: string;
  /** Recreates the database with all migrations and returns its URL. */
  freshDatabase: (name: string) => Promise<string>;
  close: () => Promise<void>;
};

/** The tests' own Postgres, with a template database that has all migrations, reused until they change. */
export async function openTestCluster(): Promise<TestCluster> {
  const cluster = await openCluster(testData, { throwaway: true });
  const adminUrl = cluster.url("postgres");
  const inputs = hashOf([
    join(root, "prisma/migrations"),
    join(root, "lib/platform/jobs/queues.ts"),
  ]);
  const template = `template_${inputs.slice(0, 12)}`;
  await withClient(adminUrl, async (client) => {
    // Concurrent runs must not both create it.
    await client.query("SELECT pg_advisory_lock(hashtextextended('test-template', 0))");
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [
      template,
    ]);
    if (rowCount) return;
    const unfinished = `${template}_unfinished`;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished}`);
    await createDatabase(adminUrl, unfinished);
    await migrate(cluster.url(unfinished));
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
  });
  const freshDatabase = async (name: string) => {
    await withClient(adminUrl, (client) =>
      client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
    );
    await createDatabase(adminUrl, name, template);
    return cluster.url(name);
  };
  return { adminUrl, template, freshDatabase, close: cluster.close };
}

/** Waits until the servers of the browser tests have detached: a killed one cannot stop Postgres. */
export async function waitForOthers() {
  for (let waited = 0; waited < 10_000 && isShared(testData); waited += 100) await sleep(100);
}

/** Drops the databases of this run and of killed runs. */
export async function dropTestDatabases(adminUrl: string) {
  await withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname ~ '^test_[0-9]+_'",
    );
    for (const { datname } of rows) {
      const run = Number(datname.split("_")[1]);
      if (run === process.pid || !isAlive(run)) {
        await client.query(`DROP DATABASE "${datname}" WITH (FORCE)`);
      }
    }
  });
}
