import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";

/** Uses fields, not the connection string: pg prefers a string to `database`, so the shadow database would silently be the real one. */
export function poolConfig(connectionString) {
  const url = new URL(connectionString);
  return {
    host: url.searchParams.get("host") ?? url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    ssl: url.searchParams.get("sslmode") === "require" ? { rejectUnauthorized: false } : undefined,
  };
}

/**
 * The engine's connection factory. `close` drops its shadow databases, because the engine does
 * not wait for their `dispose`.
 */
export function adapterFactory({ url = "postgresql://127.0.0.1:1/none", shadowDatabaseUrl }) {
  const config = poolConfig(url);
  const schema = new URL(url).searchParams.get("schema") ?? undefined;
  const factory = new PrismaPg(config, schema ? { schema } : undefined);
  const shadows = [];

  factory.connectToShadowDb = async () => {
    if (shadowDatabaseUrl) return new PrismaPg(poolConfig(shadowDatabaseUrl)).connect();
    const shadow = await createShadow(config);
    shadows.push(shadow);
    return withoutDispose(shadow.connection);
  };
  return {
    factory: bindMigrationAwareSqlAdapterFactory(factory),
    close: async () => {
      for (const shadow of shadows) await shadow.drop();
    },
  };
}

async function createShadow(config) {
  const database = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
  const admin = new pg.Client(config);
  await admin.connect();
  await admin.query(`CREATE DATABASE "${database}"`);
  const quiet = { onPoolError() {}, onConnectionError() {} };
  const connection = await new PrismaPg({ ...config, database }, quiet).connect();
  return {
    connection,
    drop: async () => {
      await connection.dispose().catch(() => {});
      await admin.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`).catch(() => {});
      await admin.end();
    },
  };
}

function withoutDispose(connection) {
  return new Proxy(connection, {
    get(target, key) {
      if (key === "dispose") return async () => {};
      const value = target[key];
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
