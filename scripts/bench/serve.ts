import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createDatabase } from "../database/connection";
import { openCluster } from "../postgres/cluster";
import { freePort } from "../process/port";
import { root, run } from "../process/run";
import { countStatements, type StatementCounter } from "./statements";

export const data = join(root, ".data/bench");

/** The Postgres of all benchmarks. */
export function openBench() {
  mkdirSync(data, { recursive: true });
  return openCluster(data);
}

export type Site = { address: string; statements: StatementCounter };

/** Starts a tree's demo on an empty database. */
export async function serve(
  tree: string,
  name: string,
  urlOf: (database: string) => string,
  database = `${name}_${process.pid}`,
): Promise<Site> {
  await createDatabase(urlOf("postgres"), database);
  const statements = await countStatements(urlOf(database));
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const env = {
    DATABASE_URL: statements.url,
    PORT: String(port),
    ROLLCALL_DATA: join(data, name),
    TRUSTED_PROXIES: "1",
    LOG_LEVEL: "error",
  };
  const ended = run(process.execPath, [join(tree, "scripts/run.mjs"), "start"], { cwd: tree, env });
  await Promise.race([ended, untilAnswered(`${address}/api/health`)]);
  return { address, statements };
}

export async function untilAnswered(address: string, everyMs = 200) {
  const isAnswered = () =>
    fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isAnswered())) await sleep(everyMs);
}
