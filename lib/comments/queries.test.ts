import { randomUUID } from "node:crypto";
import pg from "pg";
import { describe, expect, it, vi } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { like } from "@/lib/reactions/mutations";
import { testThread } from "@/lib/threads/test-threads";
import { visitThread } from "./follow-mutations";
import { followsThread } from "./queries";
import { pathOf } from "./rules";
import { isNoLongerNew, scene } from "./test-comments";

testDatabase();

describe("a comment", () => {
  it("is liked once, shown with its count, and only while everybody sees it", async () => {
    const { reader, author, organizer, post, shown } = await scene();
    const subjectId = await post(reader, "Hello");
    const likeIt = (viewer: Person, liked = true) =>
      like(viewer, { kind: "comment", subjectId, liked });
    await Promise.all(Array.from({ length: 5 }, () => likeIt(author)));
    await likeIt(organizer);
    const seen = async (viewer: Person | null) => (await shown(viewer)).comments[0];
    expect(await seen(author)).toMatchObject({ likes: 2, isLiked: true, mayLike: true });
    expect(await seen(reader)).toMatchObject({ likes: 2, isLiked: false, mayLike: true });
    expect(await seen(null)).toMatchObject({ likes: 2, isLiked: false, mayLike: false });
    await likeIt(author, false);
    expect(await seen(author)).toMatchObject({ likes: 1, isLiked: false });
    await db.comment.update({ where: { id: subjectId }, data: { heldAt: new Date() } });
    await expect(likeIt(author)).rejects.toThrow(NotFound);
    const withdrawn = { heldAt: null, withdrawnAt: new Date(), withdrawnBy: "author" };
    await db.comment.update({ where: { id: subjectId }, data: withdrawn });
    await expect(likeIt(author)).rejects.toThrow(NotFound);
  });
});

describe("what is new", () => {
  it("since the last visit is marked for whoever was here, but not their own", async () => {
    const { reader, author, thread, post, shown } = await scene();
    const news = async (viewer: Person | null) =>
      (await shown(viewer)).comments.filter(({ isNew }) => isNew).map(({ body }) => body);
    const visit = (viewer: Person) => visitThread(viewer, thread);
    const first = await post(author, "First");
    expect([await news(reader), await news(null)]).toEqual([[], []]);
    for (const _ of [1, 2]) await visit(reader);
    const verb = "comment.thread-visited";
    expect(await db.activity.count({ where: { verb, subjectId: thread.subjectId } })).toBe(1);
    expect((await shown(reader)).isNews).toBe(false);
    await new Promise((done) => setTimeout(done, 5));
    await post(author, "Second");
    await post(reader, "Mine", first);
    expect([await news(reader), await news(null), await news(author)]).toEqual([
      ["Second"],
      [],
      [],
    ]);
    expect((await shown(reader)).isNews).toBe(true);
    await visit(reader);
    expect(await news(reader)).toEqual([]);
  });

  it("is nobody's who is not signed in, nor under a draft", async () => {
    const [{ thread }, draft] = [await scene(), await scene("draft")];
    await expect(visitThread(null, thread)).rejects.toThrow(NotFound);
    await expect(visitThread(draft.reader, draft.thread)).rejects.toThrow(NotFound);
  });
});

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

  it("is paged by fifty without duplicates, also within one comment's replies, and can start at a reply", async () => {
    const { reader, author, post, shown, reflectionId } = await scene();
    await isNoLongerNew(author, reflectionId);
    const first = await post(reader, "first");
    for (let count = 1; count <= 52; count++) await post(author, `${count}`, first);
    await post(reader, "last");
    const one = await shown();
    const two = await shown(null, one.next ?? "");
    expect(one.comments.map(({ body }) => body).slice(-2)).toEqual(["48", "49"]);
    expect(two.comments.map(({ body }) => body)).toEqual(["first", "50", "51", "52", "last"]);
    expect([one.comments.length, one.isFirst, two.isFirst, two.next]).toEqual([
      50,
      true,
      false,
      null,
    ]);
    const deep = await post(
      reader,
      "Deeper",
      await post(author, "Deep", two.comments[3]?.id ?? null),
    );
    const there = (await shown(null, deep)).comments.map(({ body, level }) => `${body} ${level}`);
    expect(there).toEqual(["first 1", "52 2", "Deep 3", "Deeper 4", "last 1"]);
    expect((await shown(null, randomUUID())).isFirst).toBe(true);
  });

  it("says that what a reply replies to has vanished", async () => {
    const { reader, author, post, shown } = await scene();
    const first = await post(reader, "First");
    await post(author, "Reply", await post(reader, "Middle", first));
    await db.comment.deleteMany({ where: { body: "Middle" } });
    expect((await shown()).comments).toMatchObject([
      { body: "First", level: 1, isReply: false },
      { body: "Reply", level: 3, isReply: true, parentId: null, parentName: null },
    ]);
  });

  it.each([
    ["in a row", (_: number) => null],
    ["below one another", (count: number) => count - 1],
    ["below one comment", (count: number) => (count === 0 ? null : 0)],
  ])(
    "of 2,000 comments %s costs as many queries as one of three, and is whole",
    async (_, above) => {
      const { reader, reflectionId, subject, author, shown } = await scene();
      const { threadId } = await testThread(reflectionId);
      await manyComments({ threadId, authorId: author.id, count: 3, above });
      const read = () => Promise.all([shown(reader), followsThread(subject, reader)]);
      // A connection of the pool may be opened meanwhile, which asks for its settings.
      await read();
      const few = await queriesOf(read);
      await db.comment.deleteMany({ where: { threadId } });
      await manyComments({ threadId, authorId: author.id, count: 2000, above });
      expect(await queriesOf(read)).toBe(few);
      expect(few).toBeLessThan(4);
      const seen = new Set<string>();
      let from: string | undefined;
      do {
        const page = await shown(reader, from);
        for (const { id } of page.comments) seen.add(id);
        from = page.next ?? undefined;
      } while (from);
      expect(seen.size).toBe(2000);
    },
  );

  it("runs the same number of queries for three comments with replies as for one", async () => {
    const { reader, author, post, shown } = await scene();
    await post(author, "Reply 1", await post(reader, "1"));
    const one = await queriesOf(() => shown(reader));
    for (const count of [2, 3])
      await post(author, `Reply ${count}`, await post(reader, `${count}`));
    expect(one).toBeGreaterThan(0);
    expect(await queriesOf(() => shown(reader))).toBe(one);
  });
});

async function queriesOf(read: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  await read();
  const calls = spy.mock.calls.length;
  spy.mockRestore();
  return calls;
}

type Many = {
  threadId: string;
  authorId: string;
  count: number;
  /** The comment that the one of this number replies to. */
  above: (count: number) => number | null;
};

async function manyComments({ count, above, ...common }: Many) {
  const rows: Prisma.CommentCreateManyInput[] = [];
  for (let number = 0; number < count; number++) {
    const parent = rows[above(number) ?? -1];
    const made = {
      id: randomUUID() as string,
      createdAt: new Date(Date.UTC(2026, 0, 16) + number),
    };
    const path = pathOf(made, parent?.path ?? null);
    const words = { authorName: "A", locale: "en", body: `${number}` } as const;
    rows.push({ ...common, ...made, ...words, path, parentId: parent?.id ?? null });
  }
  await db.comment.createMany({ data: rows });
}
