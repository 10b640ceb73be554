import { randomUUID } from "node:crypto";
import pg from "pg";
import { describe, expect, it, vi } from "vitest";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { scene } from "./test-comments";

testDatabase();

describe("a thread", () => {
  it("shows each viewer what they may withdraw", async () => {
    const { author, reader, organizer, post, shown } = await scene();
    await post(reader, "Hello");
    const rights = async (viewer: Person | null) => (await shown(viewer)).comments[0]?.withdrawsAs;
    expect(await rights(reader)).toBe("author");
    expect(await rights(organizer)).toBe("organizer");
    expect(await rights(author)).toBeNull();
    expect(await rights(null)).toBeNull();
  });

  it("is paged by twenty without duplicates and can start at a reply", async () => {
    const { reader, author, post, shown, reflectionId } = await scene();
    for (let count = 1; count <= 22; count++) await post(reader, `${count}`);
    const [one, two] = (await shown()).comments;
    // Several comments share one timestamp across the page boundary.
    const createdAt = new Date("2090-01-16T08:00:00Z");
    const rows = await db.comment.findMany({ where: { reflectionId }, select: { id: true } });
    const late = rows.filter(({ id }) => id !== one?.id && id !== two?.id);
    await db.comment.updateMany({
      where: { id: { in: late.map(({ id }) => id) } },
      data: { createdAt },
    });
    const first = await shown();
    const second = await shown(null, first.next ?? "");
    const shownIds = [...first.comments, ...second.comments].map(({ id }) => id);
    expect([shownIds.length, new Set(shownIds).size, second.next, second.isFirst]).toEqual([
      22,
      22,
      null,
      false,
    ]);

    const last = second.comments.at(-1)?.id ?? "";
    const deep = await post(reader, "Deeper", await post(author, "Deep", last));
    const there = await shown(null, deep);
    expect(there.comments.map(({ body }) => body)).toEqual([expect.any(String), "Deep", "Deeper"]);
    expect(there.comments[0]?.id).toBe(last);
    expect((await shown(null, randomUUID())).isFirst).toBe(true);
  });

  it("runs the same number of queries for three comments with replies as for one", async () => {
    const { reader, author, post, shown } = await scene();
    const counted = async () => {
      const spy = vi.spyOn(pg.Client.prototype, "query");
      await shown(reader);
      const calls = spy.mock.calls.length;
      spy.mockRestore();
      return calls;
    };
    await post(author, "Reply 1", await post(reader, "1"));
    const one = await counted();
    for (const count of [2, 3])
      await post(author, `Reply ${count}`, await post(reader, `${count}`));
    expect(one).toBeGreaterThan(1);
    expect(await counted()).toBe(one);
  });
});
