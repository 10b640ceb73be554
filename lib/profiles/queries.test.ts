import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { listSpeakers } from "@/lib/co-speakers/listed-mutations";
import { makeCommitment } from "@/lib/commitments/mutations";
import type { Person } from "@/lib/kernel/viewer";
import { changeProfile } from "@/lib/people/mutations";
import { profile } from "@/lib/people/test-profile";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { countQueries } from "@/lib/platform/db/test-queries";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { saved, written } from "@/lib/reflections/test-reflections";
import { freezeLineUp } from "@/lib/slots/version-mutations";
import { personByHandle, publishedBy } from "./queries";

testDatabase();

const past = { date: "2026-01-15" };
const someTime = new Date("2026-01-16T00:00Z");

async function night(isListed = true) {
  const { id: meetupId, eventId } = await testMeetup({ ...past, lineUpPublishedAt: someTime });
  if (isListed) await db.event.update({ where: { id: eventId }, data: { listedAt: someTime } });
  return { meetupId, eventId };
}

type Night = Awaited<ReturnType<typeof night>>;

async function takeOn(viewer: Person, { eventId }: Night, text = "Ask the nurses") {
  const nothing = {
    name: null,
    dueDate: null,
    meetupId: null,
    pointId: null,
    commentId: null,
    questionId: null,
  };
  const made = await makeCommitment(viewer, {
    ...{ ...nothing, eventId, key: randomUUID(), text, language: "en" },
  });
  if (!made.ok) throw new Error(made.reason);
  return db.commitment.findFirstOrThrow({ where: { eventId, text }, select: { id: true } });
}

const post = (viewer: Person, { eventId, meetupId }: Night) => ({
  ...{ eventId, meetupId, authorId: viewer.id, authorName: viewer.name ?? "" },
  ...{ locale: "en" as const, address: "https://example.ca", title: "A post", createdAt: someTime },
});

const talk = (viewer: Person, { meetupId }: Night) => ({
  ...{ meetupId, proposerId: viewer.id, speakerName: viewer.name ?? "", title: "A talk" },
  ...{ locale: "en" as const, format: "lightning" as const, createdAt: someTime },
  state: "confirmed" as const,
  slots: { create: { meetupId, kind: "talk" as const, position: 1, seconds: 300 } },
});

const question = (viewer: Person, { eventId, meetupId }: Night) => ({
  ...{ eventId, meetupId, authorId: viewer.id, authorName: viewer.name ?? "" },
  ...{ locale: "en" as const, slug: randomUUID(), text: "Who comes?", createdAt: someTime },
});

/** One of each, all of them public. */
async function publishAll(viewer: Person, where: Night) {
  const reflection = await saved(viewer, written(where.eventId));
  const commitment = await takeOn(viewer, where);
  const { id: postId } = await db.post.create({
    data: { ...post(viewer, where), shownAt: someTime },
  });
  const { id: talkId } = await db.talk.create({ data: talk(viewer, where) });
  await db.$transaction((tx) => freezeLineUp(tx, where.meetupId, someTime));
  const { id: questionId } = await db.openQuestion.create({ data: question(viewer, where) });
  return { reflection, commitment, postId, talkId, questionId };
}

async function somebody() {
  const handle = `z_${randomUUID().slice(0, 8)}`;
  const person = await testPerson({ handle });
  const page = async () => {
    const found = await personByHandle(handle);
    if (!found) return null;
    const lists = Object.entries(await publishedBy(found));
    return Object.fromEntries(lists.map(([kind, list]) => [kind, list.length]));
  };
  return { person, handle, page };
}

const all = { commitments: 1, questions: 1, reflections: 1, posts: 1, talks: 1 };
const none = { commitments: 0, questions: 0, reflections: 0, posts: 0, talks: 0 };

it("shows what somebody published under their name, to whoever has the handle in any capitals", async () => {
  const { person, handle, page } = await somebody();
  const other = await testPerson();
  const where = await night();
  await publishAll(person, where);
  await saved(other, written(where.eventId));
  expect(await page()).toEqual(all);
  expect(await personByHandle(handle.toUpperCase())).toMatchObject({ handle, name: person.name });
});

it("shows nothing of an unlisted night", async () => {
  const { person, page } = await somebody();
  await publishAll(person, await night(false));
  expect(await page()).toEqual(none);
});

it("shows nothing that is signed with another name, and finds it again with that name", async () => {
  const { person, handle, page } = await somebody();
  await publishAll(person, await night());
  await changeProfile(person, profile({ name: "Another Name", handle }));
  expect(await page()).toEqual(none);
  await changeProfile(person, profile({ name: person.name ?? "", handle }));
  expect(await page()).toEqual(all);
});

it("shows the talks that they are on with others, from their acceptance on", async () => {
  const [{ person, page }, other] = [await somebody(), await somebody()];
  const { meetupId, ...its } = await night();
  const { id: talkId } = await db.talk.create({ data: talk(person, { meetupId, ...its }) });
  await db.$transaction((tx) => freezeLineUp(tx, meetupId, someTime));
  const address = other.person.email;
  const named = { talkId, address, name: other.person.name ?? "", position: 0 };
  const where = { talkId_address: { talkId, address } };
  await db.coSpeaker.create({ data: { ...named, createdAt: someTime } });
  expect(await other.page()).toEqual(none);
  const accepted = { state: "accepted", userId: other.person.id } as const;
  await db.coSpeaker.update({ where, data: accepted });
  await db.$transaction((tx) => listSpeakers(tx, talkId));
  expect([await page(), await other.page()]).toEqual(Array(2).fill({ ...none, talks: 1 }));
  await db.coSpeaker.update({ where, data: { state: "left" } });
  expect(await other.page()).toEqual(none);
});

it("shows nothing that is not, or no longer, public", async () => {
  const { person, page } = await somebody();
  const { reflection, commitment, postId, talkId, questionId } = await publishAll(
    person,
    await night(),
  );
  await db.reflection.update({ where: { id: reflection.id }, data: { status: "withdrawn" } });
  await db.commitment.update({ where: { id: commitment.id }, data: { withdrawnAt: someTime } });
  await db.post.update({ where: { id: postId }, data: { shownAt: null } });
  await db.openQuestion.update({ where: { id: questionId }, data: { withdrawnAt: someTime } });
  await db.publishedSlot.updateMany({ where: { talkId }, data: { supersededAt: someTime } });
  expect(await page()).toEqual(none);
  await db.commitment.update({ where: { id: commitment.id }, data: { withdrawnAt: null } });
  const owner = { commitmentId: commitment.id, userId: person.id };
  const where = { commitmentId_userId: owner };
  await db.commitmentOwner.update({ where, data: { shownName: null } });
  expect(await page()).toEqual(none);
});

it("is gone without a handle, without a name, and while its person is suspended", async () => {
  const { person, page } = await somebody();
  for (const data of [{ suspendedAt: someTime }, { name: null }, { handle: null }]) {
    expect(await page()).toEqual(none);
    const { suspendedAt, name, handle } = await db.user.findUniqueOrThrow({
      where: { id: person.id },
    });
    await db.user.update({ where: { id: person.id }, data });
    expect(await page()).toBeNull();
    await db.user.update({ where: { id: person.id }, data: { suspendedAt, name, handle } });
  }
  expect(await personByHandle("no_such_handle")).toBeNull();
  expect(await personByHandle("%")).toBeNull();
});

it("takes four statements, with one thing of each kind and with three", async () => {
  const { person, handle } = await somebody();
  const statements = () =>
    countQueries(async () => {
      const found = await personByHandle(handle);
      if (found) await publishedBy(found);
    });
  await publishAll(person, await night());
  expect(await statements()).toBe(4);
  for (const _ of [1, 2]) await publishAll(person, await night());
  expect(await statements()).toBe(4);
});
