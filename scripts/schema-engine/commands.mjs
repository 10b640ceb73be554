import pg from "pg";
import { poolConfig } from "./connection.mjs";

/** Runs one `cli` subcommand; returns the exit code. Errors go to stderr in the engine's log format. */
export async function runCommand(command, url) {
  try {
    const run = commands[command];
    if (!run) throw new Error(`unknown subcommand ${command}`);
    await run(url);
    return 0;
  } catch (error) {
    logError(error);
    return 1;
  }
}

const commands = {
  "can-connect-to-database": (url) => withClient(poolConfig(url), async () => {}),
  "create-database": createDatabase,
  "drop-database": (url) =>
    onMaintenance(url, (client, name) =>
      client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
    ),
};

export async function createDatabase(url) {
  await onMaintenance(url, (client, name) => client.query(`CREATE DATABASE ${name}`));
  return poolConfig(url).database;
}

function onMaintenance(url, work) {
  const config = poolConfig(url);
  return withClient({ ...config, database: "postgres" }, (client) =>
    work(client, client.escapeIdentifier(config.database)),
  );
}

async function withClient(config, work) {
  const client = new pg.Client(config);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

const knownErrors = {
  "3D000": ["P1003", "Database does not exist"],
  "28P01": ["P1000", "Authentication failed against database server"],
  28000: ["P1000", "Authentication failed against database server"],
};

function logError(error) {
  const [error_code, message] = knownErrors[error?.code] ?? [
    "P1001",
    `Can't reach database server: ${error?.message ?? error}`,
  ];
  const entry = {
    timestamp: new Date().toISOString(),
    level: "ERROR",
    fields: { message, error_code },
    target: "schema_engine::logger",
  };
  process.stderr.write(`\n${JSON.stringify(entry)}\n`);
}
