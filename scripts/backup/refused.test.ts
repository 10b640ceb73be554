import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { otherTestDatabase, testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { env } from "@/lib/platform/env";
import { packed, queryAt, resealed, rowHashes, schemaOf, testUrl, unpacked } from "../test/backups";
import { backUp } from "./backup";
import { restore } from "./restore";

testDatabase();

const folder = mkdtempSync(join(tmpdir(), "rollcall-refused-"));
const file = join(folder, "demo.backup");
const changed = join(folder, "changed.backup");
let bytes: Buffer;
let text: string;
let target: string;

beforeAll(async () => {
  await queryAt(testUrl(), 'UPDATE "Installation" SET demo = true');
  await testMeetup({ hosts: [await testPerson({ name: "Zoé\\.\n\\.\n\t\u2028\r" })] });
  await backUp(testUrl(), file);
  bytes = readFileSync(file);
  text = unpacked(file);
  target = await otherTestDatabase();
});
afterEach(() => Object.assign(env(), { demo: true }));
afterAll(() => rmSync(folder, { recursive: true }));

async function expectRefused(sentence: string | RegExp, path = changed, url = target) {
  const before = await schemaOf(url);
  await expect(restore(url, path)).rejects.toThrow(sentence);
  expect(await schemaOf(url)).toEqual(before);
}

describe("nothing is restored from", () => {
  it("an archive that is cut off anywhere", async () => {
    const lengths = [0, 5, 0.3 * bytes.length, 0.9 * bytes.length];
    for (const length of [...lengths, ...[20, 9, 8, 1].map((missing) => bytes.length - missing)]) {
      writeFileSync(changed, bytes.subarray(0, length));
      await expect(restore(target, changed)).rejects.toThrow("is damaged or incomplete");
    }
    await expectRefused("is damaged or incomplete: nothing was restored.");
  });

  it("an archive with a changed byte anywhere", async () => {
    // The first ten bytes are gzip's header: the date and system in it mean nothing.
    for (let at = 10; at < bytes.length; at += Math.ceil(bytes.length / 40)) {
      writeFileSync(changed, bytes.with(at, bytes[at] ? 0 : 1));
      // The header, too, by which a backup is known.
      await expect(restore(target, changed)).rejects.toThrow(
        /is damaged or incomplete|is not a backup/,
      );
    }
    await expectRefused("is damaged or incomplete: nothing was restored.");
  });

  it("an archive in which a row was changed", async () => {
    packed(changed, text.replace("America/Vancouver", "America/Winnipeg"));
    await expectRefused("is damaged or incomplete: nothing was restored.");
  });

  it("an archive of a newer version", async () => {
    packed(changed, resealed(text.replace('"rollcallBackup":1', '"rollcallBackup":2')));
    await expectRefused(/was written by a newer version \(\d+\.\d+\.\d+\): restore it with that/);
    const later = '"migrations":[{"name":"9999_later","checksum":""},';
    packed(changed, resealed(text.replace('"migrations":[', later)));
    await expectRefused("This backup has the migration 9999_later from a newer version");
  });

  it("an archive whose rows break a constraint", async () => {
    const twice = /^(?=.*America\/Vancouver)(.*\n)/m;
    packed(changed, resealed(text.replace(twice, "$1$1")));
    await expectRefused("duplicate key value violates unique constraint");
    packed(changed, resealed(text.replace(twice, "")));
    await expectRefused("violates foreign key constraint");
  });

  it("another file, or none", async () => {
    writeFileSync(changed, "Some text");
    await expectRefused("is not a backup of Rollcall.");
    packed(changed, "Some text\n");
    await expectRefused("is not a backup of Rollcall.");
    await expectRefused("cannot be read (ENOENT).", join(folder, "missing.backup"));
  });

  it("a demo into production, or production into a demo", async () => {
    Object.assign(env(), { demo: false });
    await expectRefused("contains the demo: production needs its own contents.", file);
    Object.assign(env(), { demo: true });
    packed(changed, resealed(text.replace('"demo":true', '"demo":false')));
    await expectRefused("is not the backup of a demo");
  });
});

it("restores nothing into a database that is not empty", async () => {
  const before = await rowHashes(testUrl());
  await expectRefused("This database is not empty: restore into an empty one.", file, testUrl());
  expect(await rowHashes(testUrl())).toEqual(before);
  const foreign = await otherTestDatabase();
  await queryAt(foreign, "CREATE TABLE invoices (id int)");
  await expectRefused("This database is not empty: restore into an empty one.", file, foreign);
});

it("the unchanged archive is restored, whatever its texts contain", async () => {
  await restore(target, file);
  expect(await rowHashes(target)).toEqual(await rowHashes(testUrl()));
});

it("a backup that fails leaves no file, an empty database gives none, and no file is overwritten", async () => {
  await expect(backUp(testUrl(), file)).rejects.toThrow("already exists.");
  expect(readFileSync(file)).toEqual(bytes);
  const path = join(folder, "failing.backup");
  const failing = backUp(testUrl(), path, () => Promise.reject(new Error("no space left")));
  await expect(failing).rejects.toThrow("no space left");
  const empty = await otherTestDatabase();
  await expect(backUp(empty, path)).rejects.toThrow("holds no installation of Rollcall");
  expect(existsSync(path)).toBe(false);
  expect(readdirSync(folder).filter((name) => name.startsWith("failing"))).toEqual([]);
});
