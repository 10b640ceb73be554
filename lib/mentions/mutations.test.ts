import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { countQueries } from "@/lib/platform/db/test-queries";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { markMentions, writeMentions } from "./mutations";

testDatabase();

const at = new Date("2026-01-16T00:00Z");

async function named(data: Parameters<typeof testPerson>[0] = {}) {
  const handle = `Z_${randomUUID().slice(0, 8)}`;
  return { handle, ...(await testPerson({ handle, ...data })) };
}

async function scene() {
  const author = await named();
  const { eventId } = await testMeetup({ date: "2026-01-15" });
  const { id: reflectionId } = await db.reflection.create({
    data: {
      ...{ eventId, authorId: author.id, authorName: "Ana", locale: "en", createdAt: at },
      ...{ slug: "one", stayed: "Quiet", status: "published" },
    },
  });
  const write = (texts: string[], isNew = false) =>
    db.$transaction((tx) =>
      writeMentions(tx, { reflectionId }, { authorId: author.id, texts, isNew }),
    );
  const mentioned = async () => {
    const rows = await db.mention.findMany({ where: { reflectionId } });
    return rows.map(({ personId }) => personId).sort();
  };
  const mail = ({ id }: Person) =>
    db.$transaction((tx) => markMentions(tx, { reflectionId }, [id]));
  return { author, reflectionId, write, mentioned, mail };
}

const ids = (...people: Person[]) => people.map(({ id }) => id).sort();

it("keeps each person once, without the author, the suspended and the unknown", async () => {
  const { author, write, mentioned } = await scene();
  const [ana, bo] = [await named(), await named()];
  const gone = await named({ suspendedAt: at });
  const text = `@${ana.handle}, @${ana.handle.toLowerCase()} @${author.handle} @${gone.handle} @nobody`;
  await write([text, `**@${bo.handle}**`, `\`@${gone.handle}\``], true);
  expect(await mentioned()).toEqual(ids(ana, bo));
});

it("an edit adds whom it adds, and drops whom it drops unless they were told", async () => {
  const { write, mentioned, mail } = await scene();
  const [ana, bo, cy] = [await named(), await named(), await named()];
  await write([`@${ana.handle} @${bo.handle}`], true);
  await mail(ana);
  await write([`@${ana.handle} @${cy.handle}`]);
  expect(await mentioned()).toEqual(ids(ana, cy));
  await write(["nobody"]);
  expect(await mentioned()).toEqual(ids(ana));
  await write([`@${ana.handle}`]);
  expect(await db.mention.count({ where: { personId: ana.id, mailedAt: null } })).toBe(0);
});

it("tells of one text at most ten people, also by edits", async () => {
  const { write, mentioned, mail } = await scene();
  const people = await Promise.all(Array.from({ length: 13 }, () => named()));
  const text = (from: number, to?: number) =>
    people.slice(from, to).map(({ handle }) => `@${handle}`);
  await write(text(0), true);
  expect(await mentioned()).toEqual(ids(...people.slice(0, 10)));
  await Promise.all(people.slice(0, 9).map(mail));
  await write(text(10));
  expect(await mentioned()).toEqual(ids(...people.slice(0, 9), people[10] as Person));
});

it("takes no statement for a new text that mentions nobody", async () => {
  const author = await testPerson();
  const written = { authorId: author.id, texts: ["Hello a@b.ca"], isNew: true };
  const about = { reflectionId: randomUUID() };
  expect(await countQueries(() => writeMentions(db, about, written))).toBe(0);
});
