import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { scene } from "@/lib/comments/test-comments";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { countQueries } from "@/lib/platform/db/test-queries";
import { freezeLineUp } from "@/lib/slots/version-mutations";
import { testThread } from "@/lib/threads/test-threads";
import { matchStatement, readQuery } from "./match-queries";
import { search } from "./queries";
import { wantedOf } from "./rules";

testDatabase();

type Night = Awaited<ReturnType<typeof scene>>;
let night: Night;

const listedAt = new Date("2026-01-01T00:00Z");
const at = new Date("2026-01-16T08:00:00Z");

beforeEach(async () => {
  night = await scene();
  await db.event.deleteMany({ where: { id: { not: night.eventId } } });
  await db.event.update({ where: { id: night.eventId }, data: { listedAt } });
});

const reflection = (text: string, locale: "en" | "fr" = "fr", more: object = {}) =>
  db.reflection.create({
    data: {
      ...{ eventId: night.eventId, meetupId: night.meetupId, authorId: night.author.id, locale },
      ...{ authorName: "Zoé", slug: randomUUID(), stayed: text, status: "published" as const },
      ...{ createdAt: at, publishedAt: at, ...more },
    },
    select: { id: true },
  });
const comment = async (body: string, more: object = {}) =>
  db.comment.create({
    data: {
      ...{ ...(await testThread(night.reflectionId)), authorId: night.reader.id, authorName: "R" },
      ...{ path: randomUUID(), locale: "en" as const, body, createdAt: at, shownAt: at, ...more },
    },
    select: { id: true },
  });

async function talk(title: string, { isInLineUp = true } = {}) {
  await db.meetup.update({ where: { id: night.meetupId }, data: { lineUpPublishedAt: at } });
  const made = { meetupId: night.meetupId, proposerId: night.reader.id, speakerName: "Ana Sousa" };
  const { id } = await db.talk.create({
    data: { ...made, title, locale: "en", format: "free", state: "accepted", createdAt: at },
    select: { id: true },
  });
  const position = await db.slot.count({ where: { meetupId: night.meetupId } });
  if (isInLineUp)
    await db.slot.create({
      data: { meetupId: night.meetupId, position, kind: "talk", talkId: id, seconds: 400 },
    });
  await db.$transaction((tx) => freezeLineUp(tx, night.meetupId, at));
}

const found = async (typed: string) => {
  const page = await search(typed, null, "en");
  return (page?.results ?? []).map(({ kind, title, body }) => {
    const texts = [title, body].flatMap((text) => text?.parts ?? []);
    const marked = texts.filter(({ isMatch }) => isMatch).map(({ text }) => text);
    return [kind, ...marked].join(" ");
  });
};

describe("search", () => {
  it.each([
    ["réunion", "fr", "reunion", "réunion"],
    ["Une Réunion", "fr", "RÉUNIONS", "Réunion"],
    ["les engagements", "fr", "engagement", "engagements"],
    ["une idée développée", "fr", "développer", "développée"],
    ["une idée développée", "fr", "developper", "développée"],
    ["une idée developpee", "fr", "développée", "developpee"],
    ["l’équipe est là", "fr", "equipe", "l’équipe"],
    ["what they were promising", "en", "promised", "promising"],
    ["a café downtown", "en", "cafe", "café"],
  ] as const)("finds “%s” (%s) by “%s”", async (text, locale, typed, marked) => {
    await reflection(text, locale);
    expect(await found(typed)).toEqual([`reflection ${marked}`.trim()]);
  });

  it("marks a word by the stem of its accented form in a long text's excerpt too", async () => {
    const filler = "un deux trois quatre cinq ".repeat(40);
    await reflection("Longue", "fr", { opening: `${filler} une idée développée ${filler}` });
    expect(await found("developper")).toEqual(["reflection développée"]);
  });

  it("needs all words, and a phrase's words side by side", async () => {
    await reflection("the quiet room and the loud bar", "en");
    expect(await found("room loud")).toHaveLength(1);
    expect(await found("room silent")).toEqual([]);
    expect(await found("“quiet room”")).toHaveLength(1);
    expect(await found("« loud room »")).toEqual([]);
  });

  it("finds events, reflections, their points, talks and comments", async () => {
    await db.event.update({ where: { id: night.eventId }, data: { titleFr: "Les lanternes" } });
    const { id } = await reflection("lanterne");
    await db.reflectionPoint.create({
      data: { reflectionId: id, kind: "takeaway", position: 0, text: "des lanternes" },
    });
    await talk("Lanternes");
    await comment("lanternes");
    const kinds = (await found("lanterne")).map((each) => each.split(" ")[0]);
    expect(kinds.sort()).toEqual(["comment", "event", "point", "reflection", "talk"]);
    expect(await found("Sousa")).toEqual(["talk"]);
  });
});

describe("search does not show", () => {
  it("drafts and what was withdrawn", async () => {
    await reflection("lanterne", "fr", { status: "draft" });
    const { id } = await reflection("lanterne", "fr", { status: "withdrawn" });
    await db.reflectionPoint.create({
      data: { reflectionId: id, kind: "takeaway", position: 0, text: "lanterne" },
    });
    await comment("lanterne", { withdrawnAt: at, withdrawnBy: "author" });
    await comment("lanterne", { heldAt: at, shownAt: null });
    const { id: parentId } = await comment("Edited", { path: "a", heldAt: at });
    await comment("lanterne", { path: "ab", parentId });
    expect(await found("lanterne")).toEqual([]);
  });

  it("comments on a withdrawn reflection", async () => {
    await comment("lanterne");
    expect(await found("lanterne")).toHaveLength(1);
    await db.reflection.update({
      where: { id: night.reflectionId },
      data: { status: "withdrawn", withdrawnAt: at },
    });
    expect(await found("lanterne")).toEqual([]);
  });

  it("talks outside a published line-up", async () => {
    await talk("Lantern", { isInLineUp: false });
    expect(await found("lantern")).toEqual([]);
    await talk("Lantern");
    expect(await found("lantern")).toHaveLength(1);
    await db.meetup.update({ where: { id: night.meetupId }, data: { lineUpPublishedAt: null } });
    expect(await found("lantern")).toEqual([]);
  });

  it.each([{ listedAt: null }, { status: "draft" as const }])("an event with %o", async (data) => {
    await db.event.update({ where: { id: night.eventId }, data: { titleEn: "Lantern" } });
    const { id } = await reflection("lantern", "en");
    await db.reflectionPoint.create({
      data: { reflectionId: id, kind: "takeaway", position: 0, text: "lantern" },
    });
    await comment("lantern");
    await talk("lantern");
    expect(await found("lantern")).toHaveLength(5);
    await db.event.update({ where: { id: night.eventId }, data });
    expect(await found("lantern")).toEqual([]);
  });
});

it("looks for nothing where nothing typed is a word, or all are common ones", async () => {
  await reflection("the of and", "en");
  for (const typed of ["the of and", "le la", "but", "!!! & | <->", "« »"])
    expect(await search(typed, null, "en"), typed).toBeNull();
  expect(await found("the but")).toEqual([]);
});

it("whatever is typed is words, not operators", async () => {
  await reflection("lantern", "en");
  for (const typed of ["lantern & !(", "lantern:* <->", "'lantern", "lantern \\", "%lantern%"])
    expect(await found(typed), typed).toHaveLength(1);
});

it("is paged without duplicates, also among equal ranks, with a constant number of statements", async () => {
  for (let count = 0; count < 45; count += 1) await reflection("lantern", "en");
  const pages: string[][] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof search>> = await search("lantern", after, "en");
    pages.push((page?.results ?? []).map(({ id }) => id));
    after = page?.next ?? null;
  } while (after);
  expect(pages.map(({ length }) => length)).toEqual([20, 20, 5]);
  expect(new Set(pages.flat()).size).toBe(45);
  const statements = await countQueries(() => search("lantern", null, "en"));
  await db.reflection.deleteMany({ where: { id: { in: pages.flat().slice(1) } } });
  expect(await countQueries(() => search("lantern", null, "en"))).toBe(statements);
});

it("a text's own marks and markup are text", async () => {
  await reflection("lantern \ue000<b>x</b>\ue001", "en");
  const page = await search("lantern", null, "en");
  expect(page?.results[0]?.title.parts).toEqual([
    { text: "lantern", isMatch: true },
    { text: " <b>x</b>", isMatch: false },
  ]);
});

it("uses the index of every kind", async () => {
  await testThread(night.reflectionId);
  await db.$executeRaw`INSERT INTO "Comment"
    ("id", "threadId", "authorId", "authorName", "path", "locale", "body", "createdAt")
    SELECT gen_random_uuid(), ${night.reflectionId}::uuid, ${night.reader.id}::uuid, 'R', 'p' || n,
      'en', 'Comment number ' || md5(n::text) || CASE n % 500 WHEN 0 THEN ' lantern' ELSE '' END, now()
    FROM generate_series(1, 5000) n`;
  await db.$executeRaw`ANALYZE "Comment"`;
  const { query = "" } = (await readQuery(wantedOf("lantern"))) ?? {};
  const { sql, values } = matchStatement(query, null, 21);
  const numbered = sql.replace(
    /\?/g,
    (() => {
      let at = 0;
      return () => `$${++at}`;
    })(),
  );
  const explain = (options = "") =>
    db.$transaction(async (tx) => {
      if (options) await tx.$executeRawUnsafe(options);
      const rows = await tx.$queryRawUnsafe<Record<string, string>[]>(
        `EXPLAIN ${numbered}`,
        ...values,
      );
      return rows.flatMap((row) => Object.values(row)).join("\n");
    });
  expect(await explain()).toContain('Bitmap Index Scan on "Comment_search_idx"');
  // The other tables have too few rows for an index to be worth it.
  const plan = await explain("SET LOCAL enable_seqscan = off");
  for (const table of ["Event", "Reflection", "ReflectionPoint", "Talk", "Comment"])
    expect(plan).toContain(`Bitmap Index Scan on "${table}_search_idx"`);
});
