import { afterEach, describe, expect, inject, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { env } from "@/lib/platform/env";
import { createDatabase, withClient } from "./connection";
import { prepareDatabase } from "./installation";

testDatabase();
afterEach(() => Object.assign(env(), { demo: true }));

const url = () => process.env.DATABASE_URL ?? "";
const mark = (demo: boolean) => db.installation.update({ where: { id: 1 }, data: { demo } });

describe("a database of the other kind", () => {
  it("is refused by the demo, which would let anybody be anybody in it", async () => {
    await mark(false);
    await expect(prepareDatabase(url())).rejects.toThrow("was not made by the demo");
    expect(await db.user.count()).toBe(0);
  });

  it("is refused by production, also where the demo was never whole", async () => {
    env().demo = false;
    await mark(true);
    await expect(prepareDatabase(url())).rejects.toThrow("holds the demo");
    await mark(false);
    await db.$executeRaw`CREATE SCHEMA demo_unfinished`;
    await expect(prepareDatabase(url())).rejects.toThrow("was made for the demo");
    await db.$executeRaw`DROP SCHEMA demo_unfinished`;
  });
});

it("production's own database gets its cities, and no people", async () => {
  env().demo = false;
  await mark(false);
  await prepareDatabase(url());
  expect(await db.city.count()).toBeGreaterThan(20);
  expect(await db.user.count()).toBe(0);
});

it("production's own database with an unfinished migration is refused with what mends it", async () => {
  env().demo = false;
  await mark(false);
  const last = "migration_name = '0011_sessions_hidden'";
  await db.$executeRawUnsafe(`UPDATE _prisma_migrations SET finished_at = NULL WHERE ${last}`);
  await expect(prepareDatabase(url())).rejects.toThrow(
    "0011_sessions_hidden of this database was not finished",
  );
  await db.$executeRawUnsafe(`DELETE FROM _prisma_migrations WHERE ${last}`);
  await prepareDatabase(url());
});

describe("a database that is refused is left as it was", () => {
  const { adminUrl, template } = inject("database");

  async function another(suffix: string, from?: string) {
    const at = new URL(url());
    at.pathname += `_${suffix}`;
    await createDatabase(adminUrl, at.pathname.slice(1), from);
    return at.href;
  }

  const query = (at: string, sql: string) => withClient(at, (client) => client.query(sql));

  /** Every schema, and every table with its columns. */
  async function pictureOf(at: string) {
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
    const before = await pictureOf(at);
    await expect(prepareDatabase(at)).rejects.toThrow(sentence);
    expect(await pictureOf(at)).toEqual(before);
  }

  it("where it holds somebody else's tables", async () => {
    const at = await another("foreign");
    await query(at, "CREATE TABLE invoices (id int)");
    for (const demo of [true, false]) {
      env().demo = demo;
      await expectRefused(at, "tables that are not Rollcall's: set DATABASE_URL to an empty one.");
    }
  });

  it("where it is of the other kind and lacks our last migrations", async () => {
    const at = await another("older", template);
    await query(
      at,
      `ALTER TABLE "Meetup" DROP COLUMN "lineUpStartsChoice";
       DELETE FROM _prisma_migrations WHERE migration_name = '0005_line_up_choice'`,
    );
    await expectRefused(at, "was not made by the demo");
    env().demo = false;
    await query(at, 'UPDATE "Installation" SET demo = true');
    await expectRefused(at, "holds the demo");
  });
});
