import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/kernel/viewer";
import { mailTemplates } from "@/lib/notifications/templates";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { approvePost, proposePost, withdrawPost } from "@/lib/posts/mutations";
import { countWaiting } from "@/lib/posts/queries";
import { sendQueueMails } from "./mutations";

testDatabase();

const KIND = "comment-waiting";
const DAY = 86_400_000;

async function scene() {
  const people = [await testPerson(), await testPerson(), await testPerson(), await testPerson()];
  const [author, host, elsewhere, organizer] = people as [Person, Person, Person, Person];
  const date = "2026-01-15";
  const meetup = await testMeetup({ date, hosts: [host], organizers: [organizer] });
  const { eventId, id: meetupId } = meetup;
  const other = await testMeetup({ date, hosts: [elsewhere] });
  await db.meetup.update({ where: { id: other.id }, data: { eventId } });
  const propose = async (title: string, about: string | null) => {
    const words = {
      name: null,
      link: "https://example.ca/notes",
      excerpt: null,
      language: "en",
    } as const;
    const form = { eventId, key: randomUUID(), title, meetupId: about, ...words };
    await proposePost(author, form);
    return (await db.post.findFirstOrThrow({ where: { eventId, title } })).id;
  };
  const told = async () =>
    (await db.email.findMany({ where: { kind: KIND, eventId } }))
      .map(({ recipient }) => people.find(({ email }) => email === recipient))
      .sort((one, next) => people.indexOf(one as Person) - people.indexOf(next as Person));
  const mailTo = async ({ id: userId, email: recipient }: Person) => {
    const composed = await mailTemplates[KIND]({ recipient, eventId, userId } as never);
    return composed && JSON.stringify(composed.content("en"));
  };
  return { author, host, elsewhere, organizer, eventId, meetupId, propose, told, mailTo };
}

describe("a post on an own site that waits", () => {
  it("is told to organizers and the city's hosts, once a day, by two workers", async () => {
    const { host, elsewhere, organizer, eventId, meetupId, propose, told, mailTo } = await scene();
    await propose("My notes", meetupId);
    await Promise.all([sendQueueMails(), sendQueueMails()]);
    await sendQueueMails();
    expect(await told()).toEqual([host, organizer]);
    for (const person of [host, organizer]) {
      expect(await mailTo(person)).toContain("A post is waiting for you");
      expect(await mailTo(person)).toContain("My notes");
      expect(await countWaiting(person, eventId)).toBe(1);
    }
    expect(await mailTo(elsewhere)).toBeNull();
    expect(await countWaiting(elsewhere, eventId)).toBe(0);
  });

  it("is told to every host of the night if it is about no city", async () => {
    const { author, host, elsewhere, organizer, eventId, propose, told } = await scene();
    await propose("My notes", null);
    await sendQueueMails();
    expect(await told()).toEqual([host, elsewhere, organizer]);
    expect(await countWaiting(elsewhere, eventId)).toBe(1);
    expect(await countWaiting(author, eventId)).toBe(0);
  });

  it("is told no more once it is decided on, taken back, or older than a week", async () => {
    const { author, host, propose, told, mailTo } = await scene();
    await approvePost(host, { postId: await propose("Shown", null) });
    await withdrawPost(author, { postId: await propose("Taken back", null), why: null });
    const old = await propose("Old", null);
    const createdAt = new Date(realNow().getTime() - 8 * DAY);
    await db.post.update({ where: { id: old }, data: { createdAt } });
    await sendQueueMails();
    expect(await told()).toEqual([]);
    expect(await mailTo(host)).toContain("Old");
    expect(await mailTo(host)).not.toMatch(/Shown|Taken back/);
  });
});
