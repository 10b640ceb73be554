import pg from "pg";
import { env } from "@/lib/platform/env";
import { type Cluster, openCluster } from "../postgres/cluster";
import { UserError } from "../process/run";

type Database = { url: string; embedded?: Cluster };

/** Returns DATABASE_URL, or starts the embedded Postgres and sets DATABASE_URL for this process and its children. */
export async function openDatabase(): Promise<Database> {
  const { databaseUrl, dataDir } = env();
  if (databaseUrl) await assertReachable(databaseUrl);
  const database = databaseUrl ? { url: databaseUrl } : await openEmbedded(dataDir);
  env().databaseUrl = database.url;
  process.env.DATABASE_URL = database.url;
  return database;
}

async function openEmbedded(dataDir: string) {
  const embedded = await openCluster(dataDir);
  await createDatabase(embedded.url("postgres"), "rollcall");
  return { url: embedded.url("rollcall"), embedded };
}

/** Creates the database unless it exists. */
export async function createDatabase(adminUrl: string, name: string, template?: string) {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (rowCount) return;
    const from = template ? ` TEMPLATE ${client.escapeIdentifier(template)}` : "";
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}${from}`);
  });
}

async function assertReachable(url: string) {
  try {
    await withClient(url, async () => {});
  } catch (error) {
    const { hostname, port, pathname } = new URL(url);
    throw new UserError(
      `The database ${pathname.slice(1)} at ${hostname}:${port || 5432} cannot be reached (${reasonOf(error)}): check DATABASE_URL.`,
    );
  }
}

/** A host with several addresses, such as localhost, fails with an AggregateError, whose message is empty. @internal */
export function reasonOf(error: unknown) {
  const { message, code } = error as NodeJS.ErrnoException;
  return message || code || "unknown reason";
}

export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // Without a listener, an idle connection that breaks would end the process.
  client.on("error", () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
