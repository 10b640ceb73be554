import { afterEach, describe, expect, inject, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { otherTestDatabase, testDatabase } from "@/lib/platform/db/test-database";
import { env } from "@/lib/platform/env";
import { withClient } from "./connection";
import { prepareDatabase } from "./installation";

testDatabase();
afterEach(() => Object.assign(env(), { demo: true }));

const url = () => process.env.DATABASE_URL ?? "";
const mark = (demo: boolean) => db.installation.update({ where: { id: 1 }, data: { demo } });

describe("a database of the other mode", () => {
  it("is refused by the demo, where anyone can sign in as anyone", async () => {
    await mark(false);
    await expect(prepareDatabase(url())).rejects.toThrow("is not a demo database");
    expect(await db.user.count()).toBe(0);
  });

  it("is refused by production, even if the demo was never completely seeded", async () => {
    env().demo = false;
    await mark(true);
    await expect(prepareDatabase(url())).rejects.toThrow("contains the demo");
    await mark(false);
    await db.$executeRaw`CREATE SCHEMA demo_unfinished`;
    await expect(prepareDatabase(url())).rejects.toThrow("was created for the demo");
    await db.$executeRaw`DROP SCHEMA demo_unfinished`;
  });
});

it("seeds a production database with cities, and no people", async () => {
  env().demo = false;
  await mark(false);
  await prepareDatabase(url());
  expect(await db.city.count()).toBeGreaterThan(20);
  expect(await db.user.count()).toBe(0);
});

it("refuses a production database with an unfinished migration, and names the fix", async () => {
  env().demo = false;
  await mark(false);
  const last = "migration_name = '0011_sessions_hidden'";
  await db.$executeRawUnsafe(`UPDATE _prisma_migrations SET finished_at = NULL WHERE ${last}`);
  await expect(prepareDatabase(url())).rejects.toThrow(
    "The migration 0011_sessions_hidden did not finish",
  );
  await db.$executeRawUnsafe(`DELETE FROM _prisma_migrations WHERE ${last}`);
  await prepareDatabase(url());
});

describe("a refused database stays unchanged", () => {
  const { template } = inject("database");
  const query = (at: string, sql: string) => withClient(at, (client) => client.query(sql));

  /** Every schema, and every table with its columns. */
  async function schemaOf(at: string) {
    const { rows } = await query(
      at,
      `SELECT nspname, relname, attname FROM pg_namespace
       LEFT JOIN pg_class ON relnamespace = pg_namespace.oid
       LEFT JOIN pg_attribute ON attrelid = pg_class.oid
       WHERE nspname !~ '^pg_(catalog|toast)' ORDER BY 1, 2, 3`,
    );
    return rows;
  }

  async function expectRefused(at: string, sentence: string) {
    const before = await schemaOf(at);
    await expect(prepareDatabase(at)).rejects.toThrow(sentence);
    expect(await schemaOf(at)).toEqual(before);
  }

  it("if it contains foreign tables", async () => {
    const at = await otherTestDatabase();
    await query(at, "CREATE TABLE invoices (id int)");
    for (const demo of [true, false]) {
      env().demo = demo;
      await expectRefused(
        at,
        "tables that are not Rollcall's: set DATABASE_URL to an empty database.",
      );
    }
  });

  it("if it belongs to the other mode and lacks recent migrations", async () => {
    const at = await otherTestDatabase(template);
    await query(
      at,
      `ALTER TABLE "Meetup" DROP COLUMN "lineUpStartsChoice";
       DELETE FROM _prisma_migrations WHERE migration_name = '0005_line_up_choice'`,
    );
    await expectRefused(at, "is not a demo database");
    env().demo = false;
    await query(at, 'UPDATE "Installation" SET demo = true');
    await expectRefused(at, "contains the demo");
  });
});
