import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { env } from "@/lib/platform/env";
import { inbox, storedMail } from "./inbox-queries";

const written = (to: string) => `From: a@example.ca\nTo: ${to}\nSubject: To ${to}\n\nHello.\n`;

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "rollcall-inbox-"));
  env().dataDir = dataDir;
  await mkdir(join(dataDir, "mail"));
  await writeFile(join(dataDir, "mail/1700000000000-1.eml"), written("old@example.ca"));
  await writeFile(join(dataDir, "mail/1700000060000-1.eml"), written("new@example.ca"));
  await writeFile(join(dataDir, "kept.eml"), written("elsewhere@example.ca"));
});

afterAll(() => rm(env().dataDir, { recursive: true }));

describe("the demo's inbox", () => {
  it("lists its mails, newest first", async () => {
    const mails = await inbox();
    expect(mails.map(({ to }) => to)).toEqual(["new@example.ca", "old@example.ca"]);
    expect(mails[0]?.at).toEqual(new Date(1_700_000_060_000));
    expect(await inbox(1)).toHaveLength(1);
  });

  it("opens its own mails and no other file", async () => {
    expect(await storedMail("1700000000000-1")).toMatchObject({ subject: "To old@example.ca" });
    expect(await storedMail("1700000000000-2")).toBeNull();
    expect(await storedMail("../kept")).toBeNull();
  });
});
