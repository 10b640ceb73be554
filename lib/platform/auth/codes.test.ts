import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { mintCode, spendCode } from "./codes";
import { newCode } from "./secrets";

testDatabase();

const wrong = (code: string) => (code.startsWith("A") ? `B${code.slice(1)}` : `A${code.slice(1)}`);

describe("a sign-in code", () => {
  it("has no ambiguous characters", () => {
    const letters = Array.from({ length: 300 }, () => newCode()).join("");
    expect(letters).toMatch(/^[2-9A-Z]+$/);
    for (const [one, other] of ["0O", "1I", "1L", "2Z", "5S", "8B", "UV"])
      expect(letters.includes(one as string) && letters.includes(other as string)).toBe(false);
  });

  it("works once, whatever the spacing and case", async () => {
    const code = await mintCode("zoe@example.ca");
    expect(
      await spendCode("zoe@example.ca", ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`),
    ).toBe(true);
    expect(await spendCode("zoe@example.ca", code)).toBe(false);
  });

  it("does not work for another address", async () => {
    const code = await mintCode("zoe@example.ca");
    await mintCode("max@example.ca");
    expect(await spendCode("max@example.ca", code)).toBe(false);
  });

  it("is invalid after five wrong attempts", async () => {
    const code = await mintCode("zoe@example.ca");
    for (let tries = 0; tries < 5; tries++)
      expect(await spendCode("zoe@example.ca", wrong(code))).toBe(false);
    expect(await spendCode("zoe@example.ca", code)).toBe(false);
  });

  it("keeps its attempts when another address is tried", async () => {
    const code = await mintCode("zoe@example.ca");
    const other = await mintCode("max@example.ca");
    for (let tries = 0; tries < 5; tries++) await spendCode("max@example.ca", wrong(other));
    expect(await spendCode("zoe@example.ca", code)).toBe(true);
  });

  it("counts concurrent attempts", async () => {
    const code = await mintCode("zoe@example.ca");
    await Promise.all(Array.from({ length: 5 }, () => spendCode("zoe@example.ca", wrong(code))));
    expect(await spendCode("zoe@example.ca", code)).toBe(false);
  });

  it("works for one of two concurrent uses", async () => {
    const code = await mintCode("zoe@example.ca");
    const both = await Promise.all([1, 2].map(() => spendCode("zoe@example.ca", code)));
    expect(both.filter(Boolean)).toHaveLength(1);
  });

  it("expires after 15 minutes", async () => {
    const code = await mintCode("zoe@example.ca");
    const where = { identifier: "zoe@example.ca" };
    const { expires } = await db.verificationToken.findFirstOrThrow({ where });
    const minutes = (expires.getTime() - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(14);
    expect(minutes).toBeLessThanOrEqual(15);
    await db.verificationToken.updateMany({ data: { expires: new Date(Date.now() - 1000) } });
    expect(await spendCode("zoe@example.ca", code)).toBe(false);
  });

  it("is replaced by a newer one and stored as a hash", async () => {
    const old = await mintCode("zoe@example.ca");
    const code = await mintCode("zoe@example.ca");
    const rows = await db.verificationToken.findMany({ where: { identifier: "zoe@example.ca" } });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.token).not.toContain(code);
    expect(await spendCode("zoe@example.ca", old)).toBe(false);
  });
});
