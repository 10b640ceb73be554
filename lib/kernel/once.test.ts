import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { realNow } from "@/lib/platform/time/now";
import { forgetOldKeys, idempotencyKey, once } from "./once";

testDatabase();

const key = () => randomUUID();
const doOnce = <T extends object>(at: string, work: () => Promise<T>) =>
  db.$transaction((tx) => once(tx, "test", at, work));

describe("once", () => {
  it("returns the first result the second time", async () => {
    const at = key();
    let times = 0;
    const work = async () => ({ ok: true as const, times: ++times });
    expect(await doOnce(at, work)).toEqual({ ok: true, times: 1 });
    expect(await doOnce(at, work)).toEqual({ ok: true, times: 1 });
    expect(times).toBe(1);
  });

  it("runs once for two concurrent callers", async () => {
    const at = key();
    let times = 0;
    const work = async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { ok: true as const, times: ++times };
    };
    const answers = await Promise.all([doOnce(at, work), doOnce(at, work), doOnce(at, work)]);
    expect(answers).toEqual([1, 1, 1].map((time) => ({ ok: true, times: time })));
  });

  it("does not remember a refusal", async () => {
    const at = key();
    const refusal = async () => ({ ok: false as const, reason: "busy" });
    expect(await doOnce(at, refusal)).toEqual({ ok: false, reason: "busy" });
    expect(await doOnce(at, async () => ({ ok: true as const }))).toEqual({ ok: true });
  });

  it("runs again after a rollback", async () => {
    const at = key();
    const failing = doOnce(at, async () => {
      throw new Error("lost");
    });
    await expect(failing).rejects.toThrow("lost");
    expect(await doOnce(at, async () => ({ ok: true as const }))).toEqual({ ok: true });
  });

  it("separates purposes", async () => {
    const at = key();
    await doOnce(at, async () => ({ ok: true as const, first: true }));
    const other = await db.$transaction((tx) => once(tx, "other", at, async () => ({ ok: true })));
    expect(other).toEqual({ ok: true });
  });
});

it("forgets what was done 90 days ago, and nothing newer", async () => {
  const daysAgo = (days: number) => new Date(realNow().getTime() - days * 86_400_000);
  const [old, newer] = [key(), key()];
  await doOnce(old, async () => ({ ok: true as const, first: true }));
  await doOnce(newer, async () => ({ ok: true as const, first: true }));
  await db.idempotencyKey.updateMany({ where: { key: old }, data: { createdAt: daysAgo(91) } });
  await db.idempotencyKey.updateMany({ where: { key: newer }, data: { createdAt: daysAgo(89) } });
  await forgetOldKeys();
  const again = async () => ({ ok: true as const, first: false });
  expect(await doOnce(old, again)).toMatchObject({ first: false });
  expect(await doOnce(newer, again)).toMatchObject({ first: true });
});

describe("idempotencyKey", () => {
  it("depends on the text", () => {
    expect(idempotencyKey("a", { text: "b" })).toBe(idempotencyKey("a", { text: "b" }));
    expect(idempotencyKey("a", { text: "b" })).not.toBe(idempotencyKey("a", { text: "c" }));
  });
});
