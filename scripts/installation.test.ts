import { afterEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { env } from "@/lib/env";
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

it("production's own database gets its cities, and nobody", async () => {
  env().demo = false;
  await mark(false);
  await prepareDatabase(url());
  expect(await db.city.count()).toBeGreaterThan(20);
  expect(await db.user.count()).toBe(0);
});
