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
    expect(await seen(author)).toEqual([]);
    expect(await seen(host)).toMatchObject([{ isWithdrawn: true }]);
    expect(await approvePost(host, { postId })).toEqual({ ok: true });
    await expect(restorePost(author, { postId })).rejects.toThrow(NotFound);
    await restorePost(host, { postId });
    expect(await seen(author)).toMatchObject([{ isWithdrawn: false, isWaiting: true }]);
    await withdrawPost(author, { postId, why: null });
    await restorePost(author, { postId });
    expect(await seen(author)).toHaveLength(1);
  });

  it("is refused before doors, unknown for a draft, and gone while its author is suspended", async () => {
    const ahead = await scene("2099-01-14");
    const early = await proposePost(ahead.author, ahead.form());
    expect(early).toEqual({ ok: false, reason: "not-yet" });
    const { author, host, form, eventId, seen } = await scene();
    await proposePost(host, form());
    await db.user.update({ where: { id: host.id }, data: { suspendedAt: new Date() } });
    expect(await seen(null)).toEqual([]);
    await db.event.update({ where: { id: eventId }, data: { status: "draft" } });
    await expect(proposePost(author, form())).rejects.toThrow(NotFound);
  });
});
