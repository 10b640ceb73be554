import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { approvePost, proposePost, restorePost, withdrawPost } from "./mutations";
import { postsOfEvent } from "./queries";
import type { PostInput } from "./schema";

testDatabase();

async function scene(date = "2026-01-15") {
  const people = [await testPerson(), await testPerson(), await testPerson(), await testPerson()];
  const [author, host, organizer, stranger] = people as [Person, Person, Person, Person];
  const meetup = await testMeetup({ date, hosts: [host], organizers: [organizer] });
  const { eventId, id: meetupId } = meetup;
  const form = (more: Partial<PostInput> = {}): PostInput => ({
    ...{ eventId, key: randomUUID(), name: null, link: "https://example.ca/notes" },
    ...{ title: "My notes", excerpt: "Six of us", meetupId: null, language: "en" },
    ...more,
  });
  const seen = async (viewer: Person | null) =>
    postsOfEvent({ id: eventId, organizerIds: [organizer.id] }, viewer);
  const proposed = async (more: Partial<PostInput> = {}) => {
    await proposePost(author, form(more));
    const { id } = await db.post.findFirstOrThrow({ where: { eventId } });
    return id;
  };
  return { author, host, organizer, stranger, eventId, meetupId, form, seen, proposed };
}

const tenTimes = <Result>(act: () => Promise<Result>) =>
  Promise.all(Array.from({ length: 10 }, act));

describe("a post on an own site", () => {
  it("waits for a host, is seen by its author meanwhile, and shows once it is approved", async () => {
    const { author, host, stranger, seen, proposed, eventId } = await scene();
    const postId = await proposed();
    for (const viewer of [null, stranger]) expect(await seen(viewer)).toEqual([]);
    expect(await seen(author)).toMatchObject([{ isWaiting: true, mayApprove: false }]);
    expect(await seen(host)).toMatchObject([{ isWaiting: true, mayApprove: true }]);
    expect(await db.eventRevision.findUnique({ where: { eventId } })).toBeNull();
    for (const viewer of [author, stranger])
      await expect(approvePost(viewer, { postId })).rejects.toThrow(NotFound);
    await tenTimes(() => approvePost(host, { postId }));
    const post = { title: "My notes", address: "https://example.ca/notes", excerpt: "Six of us" };
    expect(await seen(null)).toMatchObject([{ ...post, isWaiting: false, takesBackAs: null }]);
    const verbs = await db.activity.findMany({ where: { subjectId: postId } });
    expect(verbs.map(({ verb }) => verb).sort()).toEqual(["post.proposed", "post.shown"]);
  });

  it("is one of a form sent ten times, and another text of the same form is refused", async () => {
    const { author, form, eventId } = await scene();
    const input = form();
    await tenTimes(() => proposePost(author, input));
    expect(await db.post.count({ where: { eventId } })).toBe(1);
    const other = await proposePost(author, { ...input, title: "Other notes" });
    expect(other).toEqual({ ok: false, reason: "already-proposed" });
  });

  it("of a host shows at once; about a city, only its hosts and organizers decide", async () => {
    const { host, organizer, eventId, form, seen, meetupId } = await scene();
    await proposePost(host, form());
    expect(await seen(null)).toHaveLength(1);
    const other = await testMeetup({ date: "2026-01-15" });
    await db.meetup.update({ where: { id: other.id }, data: { eventId } });
    await proposePost(host, form({ meetupId: other.id }));
    expect(await seen(null)).toHaveLength(1);
    await proposePost(host, form({ meetupId }));
    await proposePost(organizer, form({ meetupId: other.id }));
    expect(await seen(null)).toHaveLength(3);
    const foreign = await testMeetup({ date: "2026-01-15" });
    await expect(proposePost(host, form({ meetupId: foreign.id }))).rejects.toThrow(
      "meetupId: choose-one",
    );
  });

  it("is taken down for a reason, and brought back by whoever did", async () => {
    const { author, host, stranger, seen, proposed } = await scene();
    const postId = await proposed();
    await expect(withdrawPost(stranger, { postId, why: "No" })).rejects.toThrow(NotFound);
    await expect(withdrawPost(host, { postId, why: null })).rejects.toThrow("why: required");
    await tenTimes(() => withdrawPost(host, { postId, why: "Spam" }));
    expect(await seen(author)).toMatchObject([{ isWithdrawn: false, takenDown: { why: "Spam" } }]);
    for (const viewer of [null, stranger]) expect(await seen(viewer)).toEqual([]);
    expect(await seen(host)).toMatchObject([{ isWithdrawn: true, takenDown: null }]);
    expect(await approvePost(host, { postId })).toEqual({ ok: true });
    await expect(restorePost(author, { postId })).rejects.toThrow(NotFound);
    await restorePost(host, { postId });
    expect(await seen(author)).toMatchObject([{ isWaiting: true, takenDown: null }]);
    await withdrawPost(author, { postId, why: null });
    await restorePost(author, { postId });
    expect(await seen(author)).toHaveLength(1);
  });

  it("that was taken down stays with its author, who sees why, and nobody else sees it", async () => {
    const { author, host, organizer, stranger, seen, proposed } = await scene();
    const postId = await proposed();
    await approvePost(host, { postId });
    await withdrawPost(host, { postId, why: "Spam" });
    for (const viewer of [null, stranger, organizer]) expect(await seen(viewer)).toEqual([]);
    const long = new Date("2026-01-16T08:00:00Z");
    await db.post.update({ where: { id: postId }, data: { withdrawnAt: long } });
    expect(await seen(author)).toMatchObject([{ takenDown: { why: "Spam" } }]);
    for (const viewer of [null, stranger, host]) expect(await seen(viewer)).toEqual([]);
  });

  it("is decided on by whom it is shown to with a button: organizers, hosts, administrators", async () => {
    const { author, host, organizer, stranger, seen, proposed } = await scene();
    const admin = await testPerson({ isAdmin: true });
    const postId = await proposed();
    const people = [author, host, organizer, stranger, admin];
    const offered = await Promise.all(people.map(async (one) => (await seen(one))[0]?.mayApprove));
    expect(offered).toEqual([false, true, true, undefined, true]);
    const waits = { shownAt: null };
    const accepted = async (viewer: Person) => {
      const outcome = await approvePost(viewer, { postId }).catch(() => ({ ok: false }));
      await db.post.update({ where: { id: postId }, data: waits });
      return outcome.ok;
    };
    for (const [at, viewer] of people.entries())
      expect(await accepted(viewer)).toBe(offered[at] ?? false);
  });

  it("is refused while three of the same person's wait in that night, also if one is brought back", async () => {
    const { author, stranger, host, form, eventId } = await scene();
    const full = { ok: false, reason: "too-many-waiting" };
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => proposePost(author, form())),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([full, full]);
    expect(await proposePost(stranger, form())).toMatchObject({ ok: true });
    for (let more = 0; more < 4; more++)
      expect(await proposePost(host, form())).toMatchObject({ ok: true });
    const mine = { eventId, authorId: author.id };
    const { id: postId } = await db.post.findFirstOrThrow({ where: mine });
    await withdrawPost(author, { postId, why: null });
    expect(await proposePost(author, form())).toMatchObject({ ok: true });
    expect(await restorePost(author, { postId })).toEqual(full);
    const other = await db.post.findFirstOrThrow({ where: { ...mine, withdrawnAt: null } });
    await approvePost(host, { postId: other.id });
    expect(await restorePost(author, { postId })).toEqual({ ok: true });
  });

  it("is refused before doors, and unknown for a draft", async () => {
    const ahead = await scene("2099-01-14");
    const early = await proposePost(ahead.author, ahead.form());
    expect(early).toEqual({ ok: false, reason: "not-yet" });
    const { author, form, eventId } = await scene();
    await db.event.update({ where: { id: eventId }, data: { status: "draft" } });
    await expect(proposePost(author, form())).rejects.toThrow(NotFound);
  });
});
