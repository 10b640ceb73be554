import { accessSync, chmodSync, constants } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "prisma/config";

const schemaEngine = join(import.meta.dirname, "scripts", "schema-engine.mjs");
// An unpacked archive may have lost the bit with which the Prisma CLI starts it.
try {
  accessSync(schemaEngine, constants.X_OK);
} catch {
  chmodSync(schemaEngine, 0o755);
}
process.env.PRISMA_SCHEMA_ENGINE_BINARY = schemaEngine;

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: process.env.DATABASE_URL ? { url: process.env.DATABASE_URL } : undefined,
});
