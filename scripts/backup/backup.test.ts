import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup } from "@/lib/platform/db/test-rows";
import { enqueueMail } from "@/lib/platform/mail/enqueue";
import { rsvp } from "@/lib/rsvps/mutations";
import { typed } from "@/lib/rsvps/test-rsvps";
import { prepareDatabase, prepareMigrated } from "../database/installation";
import { applyMigrations } from "../database/migrations";
import { root } from "../process/run";
import { constraintsOf, ordinaryDatabase, queryAt, rowHashes, testUrl } from "../test/backups";
import { compareConstraints } from "../test/constraints";
import { backUp } from "./backup";
import { restore } from "./restore";

testDatabase();

const url = testUrl();
const folder = mkdtempSync(join(tmpdir(), "rollcall-backup-"));
const file = join(folder, "demo.backup");
const made: unknown[] = [];
let before: Record<string, string>;
let restored: string;

beforeAll(async () => {
  await prepareMigrated(url);
  const params = { titleEn: "A night", titleFr: null, hashtag: "night" };
  for (const recipient of ["unsent@example.ca", "sent@example.ca", "failed@example.ca"])
    await enqueueMail(db, { kind: "draft-deleted", language: "en", params, recipient });
  const where = (recipient: string) => ({ where: { recipient } });
  await db.email.updateMany({ ...where("sent@example.ca"), data: { sentAt: new Date() } });
  await db.email.updateMany({ ...where("failed@example.ca"), data: { attempts: 99 } });
  const { id } = await testMeetup({ capacity: 30 });
  before = await rowHashes(url);
  // After every table that is copied, somebody takes a seat.
  await backUp(url, file, async () => made.push(await rsvp(typed(id), "en")));
  restored = await ordinaryDatabase();
  await restore(restored, file);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe("a backup restored into an empty database of an ordinary user", () => {
  it("has every row of the moment when it began, although people RSVP meanwhile", async () => {
    expect(made).toContainEqual(expect.objectContaining({ ok: true }));
    expect(await rowHashes(url)).not.toEqual(before);
    expect(await rowHashes(restored)).toEqual(before);
    expect(before.Rsvp).toMatch(/^[1-9]\d+ /);
  });

  it("has the same constraints, and `npm start` accepts it as it is", async () => {
    expect(await constraintsOf(restored)).toEqual(await constraintsOf(url));
    await compareConstraints(restored);
    await prepareDatabase(restored);
    expect(await rowHashes(restored)).toEqual(before);
  });

  it("has one job for each mail that is not sent and has tries left", async () => {
    const jobs = await queryAt<{ recipient: string }>(
      restored,
      `SELECT recipient FROM pgboss.job JOIN "Email" ON data->>'emailId' = "Email".id::text
       WHERE name = 'mail' AND recipient ~ '^(unsent|sent|failed)@'`,
    );
    expect(jobs).toEqual([{ recipient: "unsent@example.ca" }]);
  });
});

it("restores the backup of an older version, and brings it up to date", async () => {
  const migrations = join(root, "prisma/migrations");
  const names = readdirSync(migrations)
    .filter((name) => /^\d/.test(name))
    .sort();
  const older = join(folder, "migrations");
  for (const name of names.slice(0, -1))
    cpSync(join(migrations, name), join(older, name), { recursive: true });
  const old = await ordinaryDatabase();
  await applyMigrations(old, older);
  await queryAt(old, 'UPDATE "Installation" SET demo = true');
  await backUp(old, join(folder, "old.backup"));
  const current = await ordinaryDatabase();
  await restore(current, join(folder, "old.backup"));
  const applied = "SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1";
  expect((await queryAt<{ name: string }>(current, applied)).map(({ name }) => name)).toEqual(
    names,
  );
  expect(await constraintsOf(current)).toEqual(await constraintsOf(url));
});

it("the schema has no sequences or triggers, which a restore would have to know", async () => {
  const found = await queryAt(
    url,
    `SELECT relname FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace
     UNION ALL SELECT tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
     WHERE NOT tgisinternal AND relnamespace = 'public'::regnamespace`,
  );
  expect(found).toEqual([]);
});
