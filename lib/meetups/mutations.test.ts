import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { InvalidField, NotAllowed, NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { host, stranger, testHostAndStranger } from "@/lib/platform/db/test-people";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { lockMeetup } from "@/lib/seating/locks";
import { askHosts, saveAccess, savePractical } from "./mutations";
import { ACCESS_FEATURES, type AccessInput, type PracticalInput } from "./schema";

testDatabase();
testHostAndStranger();

const practical = (meetupId: string, revision = 0): PracticalInput => ({
  meetupId,
  revision,
  partyLimit: 2,
  reconfirmDays: 3,
  languages: ["en", "lsq"],
  ageLimit: 19,
  costEn: "Free",
  costFr: null,
  transitEn: null,
  transitFr: null,
  conductContact: null,
  conductPhone: null,
});

const access = (meetupId: string, revision = 0): AccessInput => ({
  meetupId,
  revision,
  facts: Object.fromEntries(
    ACCESS_FEATURES.map((feature) => [feature, { answer: "yes", noteEn: null, noteFr: "Oui" }]),
  ) as AccessInput["facts"],
  accessContactEn: "Ask Zoé",
  accessContactFr: null,
});

const stored = (id: string) =>
  db.meetup.findUniqueOrThrow({ where: { id }, include: { access: true } });
const mailsOf = (meetupId: string) =>
  db.email.findMany({
    where: { params: { path: ["meetupId"], equals: meetupId } },
    select: { kind: true, recipient: true, language: true, params: true },
  });

/** Resolves once this many sessions of the test database wait for a lock. */
async function waitUntilBlocked(sessions: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const [found] = await db.$queryRaw<{ waiting: bigint }[]>`
      SELECT count(*) AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (Number(found?.waiting) >= sessions) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`fewer than ${sessions} sessions wait`);
}

describe("meetup details", () => {
  it("can be edited by the meetup's hosts and the event's organizers", async () => {
    const meetup = await testMeetup({ hosts: [host], organizers: [stranger] });
    expect(await savePractical(host, practical(meetup.id))).toEqual({ ok: true });
    expect(await savePractical(stranger, practical(meetup.id, 1))).toEqual({ ok: true });
    expect(await stored(meetup.id)).toMatchObject({
      revision: 2,
      partyLimit: 2,
      reconfirmDays: 3,
      ageLimit: 19,
    });
  });

  it("cannot be edited by hosts of another city or suspended hosts", async () => {
    const meetup = await testMeetup({ hosts: [host] });
    await testMeetup({ hosts: [stranger] });
    await expect(savePractical(stranger, practical(meetup.id))).rejects.toThrow(NotAllowed);
    await expect(saveAccess(stranger, access(meetup.id))).rejects.toThrow(NotAllowed);
    const suspended = { ...host, suspended: true };
    await expect(savePractical(suspended, practical(meetup.id))).rejects.toThrow(NotAllowed);
    await expect(savePractical(host, practical(randomUUID()))).rejects.toThrow(NotFound);
    expect(await stored(meetup.id)).toMatchObject({ revision: 0, ageLimit: null });
  });

  it("are not overwritten by a stale form", async () => {
    const meetup = await testMeetup({ hosts: [host] });
    await saveAccess(host, access(meetup.id));
    const late = await savePractical(host, practical(meetup.id));
    expect(late).toEqual({ ok: false, reason: "stale" });
    expect(await stored(meetup.id)).toMatchObject({ revision: 1, ageLimit: null });
  });

  it("accept one of two concurrent edits", async () => {
    const meetup = await testMeetup({ hosts: [host] });
    const both = await db.$transaction(async (tx) => {
      await lockMeetup(tx, meetup.id);
      const saves = [1, 2].map((partyLimit) =>
        savePractical(host, { ...practical(meetup.id), partyLimit }),
      );
      await waitUntilBlocked(2);
      return { saves };
    });
    const outcomes = await Promise.all(both.saves);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await stored(meetup.id)).toMatchObject({ revision: 1 });
  });

  it("submitted twice are saved once without a conflict", async () => {
    const meetup = await testMeetup({ hosts: [host], accessAskedAt: new Date() });
    const [first, second] = [practical(meetup.id), access(meetup.id, 1)];
    expect(await savePractical(host, first)).toEqual({ ok: true });
    expect(await savePractical(host, first)).toEqual({ ok: true });
    expect(await saveAccess(host, second)).toEqual({ ok: true });
    expect(await saveAccess(host, second)).toEqual({ ok: true });
    expect(await stored(meetup.id)).toMatchObject({ revision: 2 });
    const other = { ...second, accessContactEn: "Ask Amir" };
    expect(await saveAccess(host, other)).toEqual({ ok: false, reason: "stale" });
    const moved = { accessAskedAt: new Date(), revision: { increment: 1 } };
    await db.meetup.update({ where: { id: meetup.id }, data: moved });
    expect(await saveAccess(host, second)).toEqual({ ok: false, reason: "stale" });
  });

  it("of a canceled meetup cannot be edited", async () => {
    const meetup = await testMeetup({ hosts: [host], status: "canceled" });
    const outcome = await saveAccess(host, access(meetup.id));
    expect(outcome).toEqual({ ok: false, reason: "meetup-canceled" });
  });

  it("clear the pending access request", async () => {
    const meetup = await testMeetup({ hosts: [host], accessAskedAt: new Date() });
    await saveAccess(host, access(meetup.id));
    const after = await stored(meetup.id);
    expect(after).toMatchObject({ accessAskedAt: null, accessContactEn: "Ask Zoé" });
    expect(after.access).toHaveLength(10);
    expect(after.access.every((fact) => fact.answer === "yes" && fact.noteFr === "Oui")).toBe(true);
  });
});

describe("a question to the hosts", () => {
  const question = (meetupId: string) => ({
    meetupId,
    key: randomUUID(),
    question: "Is there a lift?",
    name: "Zoé",
    address: "zoe@example.ca",
  });

  it("is mailed once to each host in their language, even if submitted twice", async () => {
    const other = await testPerson({ locale: null });
    const suspended = await testPerson({ suspendedAt: new Date() });
    const meetup = await testMeetup({ hosts: [host, other, suspended] });
    const form = question(meetup.id);
    await askHosts(null, form, "fr");
    await askHosts(null, form, "fr");
    const mails = await mailsOf(meetup.id);
    expect(mails).toHaveLength(2);
    await askHosts(null, { ...form, question: "And a piano?" }, "fr");
    expect(await mailsOf(meetup.id)).toHaveLength(4);
    expect(mails.map(({ recipient, language }) => [recipient, language]).sort()).toEqual(
      [
        [host.email, "fr"],
        [other.email, "both"],
      ].sort(),
    );
    expect(mails[0]?.params).toMatchObject({
      from: "Zoé (zoe@example.ca)",
      replyTo: "zoe@example.ca",
      written: "fr",
    });
  });

  it("uses a signed-in user's own address", async () => {
    const meetup = await testMeetup({ hosts: [host] });
    await askHosts(stranger, question(meetup.id), "fr");
    expect((await mailsOf(meetup.id))[0]?.params).toMatchObject({ replyTo: stranger.email });
  });

  it("goes to the organizers if there is no host", async () => {
    const suspended = await testPerson({ suspendedAt: new Date() });
    const meetup = await testMeetup({ organizers: [stranger, suspended], hosts: [suspended] });
    await askHosts(null, question(meetup.id), "fr");
    expect(await mailsOf(meetup.id)).toMatchObject([{ recipient: stranger.email }]);
  });

  it("goes to the organizers if the only host asks", async () => {
    const meetup = await testMeetup({ organizers: [stranger], hosts: [host] });
    await askHosts(host, question(meetup.id), "fr");
    expect(await mailsOf(meetup.id)).toMatchObject([{ recipient: stranger.email }]);
  });

  it("requires a reply address and a visible meetup", async () => {
    const meetup = await testMeetup({ hosts: [host], status: "proposed" });
    const nameless = { ...question(meetup.id), address: null };
    await expect(askHosts(null, nameless, "fr")).rejects.toThrow(InvalidField);
    await expect(askHosts(stranger, question(meetup.id), "fr")).rejects.toThrow(NotFound);
    expect(await askHosts(host, question(meetup.id), "fr")).toEqual({ ok: true });
  });

  it("is limited to sixty an hour", async () => {
    const meetup = await testMeetup({ hosts: [host] });
    for (let asked = 0; asked < 60; asked++) await askHosts(null, question(meetup.id), "fr");
    expect(await askHosts(null, question(meetup.id), "fr")).toEqual({
      ok: false,
      reason: "too-many",
    });
    expect(await mailsOf(meetup.id)).toHaveLength(60);
  });
});
