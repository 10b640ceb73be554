import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { joinCommitment } from "@/lib/commitments/join-mutations";
import { scene, tenTimes } from "@/lib/commitments/test-commitments";
import { withdrawCommitment } from "@/lib/commitments/withdraw-mutations";
import type { Person } from "@/lib/kernel/viewer";
import { mailTemplates } from "@/lib/notifications/templates";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { sendDueNudges } from "./mutations";

testDatabase();

const DAY = 86_400_000;
const ago = (days: number) => new Date(realNow().getTime() - days * DAY);

type Nudge = { term: string; nightId: string | null; commitmentIds: string[] };

/** Taken on so many days ago by two people. */
async function takenOn(days: number) {
  const given = await scene();
  const { author, reader } = given;
  const { id: commitmentId } = await given.make();
  await joinCommitment(reader, { commitmentId, showsName: false, name: null });
  await db.commitment.update({ where: { id: commitmentId }, data: { createdAt: ago(days) } });
  const nudges = async (person: Person) => {
    const where = { recipient: person.email, kind: "commitment-nudge" };
    const rows = await db.email.findMany({ where, orderBy: { createdAt: "asc" } });
    return rows.map(({ params }) => params as Nudge);
  };
  const mail = async (person: Person) => {
    const [params] = await nudges(person);
    const given = { recipient: person.email, ...(params as object) } as never;
    const composed = await mailTemplates["commitment-nudge"](given);
    return composed && JSON.stringify(composed.content("en"));
  };
  const another = async (text: string, since = days) => {
    const form = { text, key: randomUUID() };
    const { id } = await given.make(author, form);
    await db.commitment.update({ where: { id }, data: { createdAt: ago(since) } });
    return id;
  };
  return { ...given, author, reader, commitmentId, another, nudges, mail };
}

/** `days` from now, at four in the afternoon by UTC. */
async function nightIn(days: number, organizer: Person, hashtag: string) {
  const date = new Date(realNow().getTime() + days * DAY).toISOString().slice(0, 10);
  const { eventId } = await testMeetup({ date, organizers: [organizer] });
  await db.event.update({ where: { id: eventId }, data: { hashtag } });
  return eventId;
}

describe("a nudge", () => {
  it("goes once to each who works on something open for two weeks", async () => {
    const [due, young, old] = [await takenOn(14.1), await takenOn(13.9), await takenOn(17)];
    await tenTimes(sendDueNudges);
    const term = { term: "two-weeks", nightId: null };
    for (const person of [due.author, due.reader])
      expect(await due.nudges(person)).toMatchObject([term]);
    for (const { author, nudges } of [young, old]) expect(await nudges(author)).toEqual([]);
    expect(await due.mail(due.reader)).toContain("Ask the nurses");
  });

  it("goes a week before the next night, if one is set", async () => {
    const { author, organizer, eventId, nudges, mail } = await takenOn(40);
    const other = await takenOn(40);
    const hashtag = "nudged";
    await db.event.update({ where: { id: eventId }, data: { hashtag } });
    await sendDueNudges();
    expect(await nudges(author)).toEqual([]);
    const nightId = await nightIn(7, organizer, hashtag);
    const today = ago(0).toISOString().slice(0, 10);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date(`${today}T16:00Z`) });
    for (const _ of [1, 2]) await sendDueNudges();
    vi.useRealTimers();
    expect(await nudges(author)).toMatchObject([{ term: "next-night", nightId }]);
    expect(await mail(author)).toContain("A night");
    expect(await other.nudges(other.author)).toEqual([]);
    await db.event.update({ where: { id: nightId }, data: { status: "canceled" } });
    expect(await mail(author), "the night is canceled").toBeNull();
  });

  it("is one mail about all of a night that is still open when it is sent", async () => {
    const { author, reader, commitmentId, another, nudges, mail } = await takenOn(14.1);
    const second = await another("Bring the children");
    await tenTimes(sendDueNudges);
    expect(await nudges(author)).toMatchObject([{ commitmentIds: [commitmentId, second] }]);
    expect(await nudges(reader)).toMatchObject([{ commitmentIds: [commitmentId] }]);
    expect(await mail(author)).toContain("and 1 more");
    await db.commitment.update({ where: { id: commitmentId }, data: { state: "done" } });
    const left = await mail(author);
    expect(left).toContain("Bring the children");
    expect(left).not.toContain("Ask the nurses");
    await db.user.update({ where: { id: author.id }, data: { suspendedAt: realNow() } });
    expect(await mail(author), "suspended since").toBeNull();
  });

  it("goes about each commitment, also about one that was taken on after the first mail", async () => {
    const { author, reader, commitmentId, another, nudges } = await takenOn(15);
    await sendDueNudges();
    const second = await another("Bring the children", 14.1);
    const [sameDay, tomorrow] = [await another("Sing", 13.5), await another("Dance", 12.9)];
    await tenTimes(sendDueNudges);
    expect((await nudges(author)).map(({ commitmentIds }) => commitmentIds)).toEqual([
      [commitmentId],
      [second, sameDay],
    ]);
    await db.commitment.update({ where: { id: tomorrow }, data: { createdAt: ago(14) } });
    await sendDueNudges();
    expect(await nudges(author)).toMatchObject([{}, {}, { commitmentIds: [tomorrow] }]);
    expect(await nudges(reader)).toHaveLength(1);
  });

  it("does not go to whom is suspended, or without a confirmed address", async () => {
    const { author, reader, nudges } = await takenOn(14.1);
    await db.user.update({ where: { id: author.id }, data: { suspendedAt: realNow() } });
    await db.user.update({ where: { id: reader.id }, data: { emailVerified: null } });
    await sendDueNudges();
    for (const person of [author, reader]) expect(await nudges(person)).toEqual([]);
  });

  it("does not go, or is not sent, about what is done, let go or withdrawn, to whom is out or suspended", async () => {
    const done = await takenOn(14.1);
    const where = { id: done.commitmentId };
    await db.commitment.update({ where, data: { state: "done" } });
    const withdrawn = await takenOn(14.1);
    await withdrawCommitment(withdrawn.author, { commitmentId: withdrawn.commitmentId, why: null });
    const one = await takenOn(14.1);
    const out = { commitmentId: one.commitmentId, userId: one.reader.id };
    await db.commitmentOwner.updateMany({ where: out, data: { removedAt: realNow() } });
    const suspended = await takenOn(14.1);
    const data = { suspendedAt: realNow() };
    await db.user.update({ where: { id: suspended.author.id }, data });
    await sendDueNudges();
    for (const { author, nudges } of [done, withdrawn, suspended])
      expect(await nudges(author)).toEqual([]);
    expect(await one.nudges(one.reader)).toEqual([]);
    expect(await one.nudges(one.author)).toHaveLength(1);
    await db.commitment.update({ where: { id: one.commitmentId }, data: { state: "let_go" } });
    expect(await one.mail(one.author)).toBeNull();
  });
});
