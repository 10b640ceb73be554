import { accessSync, constants, mkdirSync } from "node:fs";
import pg from "pg";
import { env } from "@/lib/env";
import { openCluster } from "./postgres/cluster";
import { Trouble } from "./process";

export type Database = { url: string; close: () => Promise<void> };

/** The database of this installation: the one that is configured, or the embedded one; from then on it is configured for this process and those it starts. */
export async function openDatabase(): Promise<Database> {
  const { databaseUrl, dataDir } = env();
  makeWritable(dataDir);
  const database = databaseUrl ? await reach(databaseUrl) : await embedded(dataDir);
  env().databaseUrl = database.url;
  process.env.DATABASE_URL = database.url;
  return database;
}

function makeWritable(folder: string) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Trouble(
      `The folder ${folder} cannot be written: mend its rights, or set ROLLCALL_DATA to another one.`,
    );
  }
}

async function embedded(dataDir: string): Promise<Database> {
  const cluster = await openCluster(dataDir);
  const url = cluster.url("rollcall");
  await createDatabase(cluster.url("postgres"), "rollcall");
  return { url, close: cluster.close };
}

/** Makes the database unless it is there. */
export async function createDatabase(adminUrl: string, name: string, template?: string) {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (rowCount) return;
    const from = template ? ` TEMPLATE ${client.escapeIdentifier(template)}` : "";
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}${from}`);
  });
}

async function reach(url: string): Promise<Database> {
  try {
    await withClient(url, async () => {});
  } catch (error) {
    const { hostname, port, pathname } = new URL(url);
    throw new Trouble(
      `The database ${pathname.slice(1)} at ${hostname}:${port || 5432} cannot be reached (${(error as Error).message}): check DATABASE_URL.`,
    );
  }
  return { url, close: async () => {} };
}

export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
