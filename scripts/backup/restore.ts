import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { env } from "@/lib/platform/env";
import { withClient } from "../database/connection";
import { contentsOf } from "../database/contents";
import { withInstallationLock } from "../database/installation";
import { createSchema } from "../database/migrations";
import { migrate } from "../migrate";
import { UserError } from "../process/run";
import type { Header } from "./format";
import { readArchive } from "./read-archive";
import { COPY_SETTINGS, copyTarget, tablesOf } from "./tables";
import type { Progress } from "./write-archive";

/**
 * Fills an empty database with an archive, in one transaction, and then brings it up to date. Whatever is wrong with
 * the archive or the database is found before anything is written.
 */
export async function restore(
  url: string,
  file: string,
  progress: Progress = () => {},
): Promise<Header> {
  const header = await readArchive(file);
  assertSameMode(header, file);
  await withInstallationLock(url, async () => {
    if ((await contentsOf(url)) !== "empty")
      throw new UserError("This database is not empty: restore into an empty one.");
    await withClient(url, (client) => load(client, header, file, progress));
    await migrate(url);
  });
  return header;
}

/** Anyone can sign in as anyone in the demo. */
function assertSameMode({ demo }: Header, file: string) {
  if (demo === env().demo) return;
  throw new UserError(
    demo
      ? `${file} contains the demo: production needs its own contents.`
      : `${file} is not the backup of a demo: set AUTH_SECRET, PUBLIC_URL and SMTP_URL for production.`,
  );
}

async function load(client: pg.Client, header: Header, file: string, progress: Progress) {
  await client.query(`BEGIN; ${COPY_SETTINGS}`);
  await createSchema(client, header.migrations);
  await emptyTables(client);
  await withDeferredReferences(client, () =>
    readArchive(file, async (table, rows) => {
      const copy = client.query(copyFrom(`COPY ${copyTarget(client, table)} FROM STDIN`));
      await pipeline(Readable.from(rows), copy);
      await progress(table.table, copy.rowCount);
    }),
  );
  await client.query("COMMIT");
}

/** Migrations write rows too, which the archive contains. */
async function emptyTables(client: pg.Client) {
  const tables = await tablesOf(client);
  const names = tables.map(({ table }) => client.escapeIdentifier(table));
  await client.query(`TRUNCATE ${names.join(", ")} CASCADE`);
}

/** Checks foreign keys after everything is loaded: tables may refer to each other, and rows to later ones. */
async function withDeferredReferences(client: pg.Client, work: () => Promise<unknown>) {
  const { rows } = await client.query<{ alter: string }>(
    `SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I ', conrelid::regclass, conname) AS alter
     FROM pg_constraint
     WHERE contype = 'f' AND NOT condeferrable AND connamespace = 'public'::regnamespace`,
  );
  const alterAll = (how: string) => client.query(rows.map(({ alter }) => alter + how).join("; "));
  await alterAll("DEFERRABLE INITIALLY DEFERRED");
  await work();
  await client.query("SET CONSTRAINTS ALL IMMEDIATE");
  await alterAll("NOT DEFERRABLE");
}
