import { beforeEach, describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { now } from "@/lib/platform/time/now";
import { nightOfLink, reflectionByLink } from "./link-queries";
import { saveReflection } from "./mutations";
import { eventSlug, past, saved, written } from "./test-reflections";
import { withdrawReflection } from "./withdraw-mutations";

testDatabase();

const daysAgo = async (days: number) =>
  new Date((await now()).getTime() - days * 86_400_000).toISOString().slice(0, 10);

let person: Person;
let eventId: string;
let rsvpId: string;
let link: string;
beforeEach(async () => {
  person = await testPerson();
  const meetup = await testMeetup({ date: await daysAgo(3) });
  eventId = meetup.eventId;
  rsvpId = (await testRsvp(meetup, person, { confirmedAt: await now() })).id;
  link = signLink("reflection", rsvpId, 1);
});
const byLink = (more: Parameters<typeof written>[1] = {}) => written(eventId, { link, ...more });

describe("the mailed link of the morning after", () => {
  it("writes as the person of the RSVP, whoever is signed in", async () => {
    const row = await saved(await testPerson(), byLink());
    expect(row).toMatchObject({ status: "published", authorId: person.id, rsvpId });
    expect(row.authorName).toBe(person.name);
    const where = { subjectId: row.id };
    const { actorKind, actorId } = await db.activity.findFirstOrThrow({ where });
    expect({ actorKind, actorId }).toEqual({ actorKind: "link", actorId: rsvpId });
  });

  it("opens what was written with it, and leads to one reflection only", async () => {
    expect(await reflectionByLink(link)).toMatchObject({ person, reflection: null });
    const forms = [byLink({ intent: "draft" }), byLink({ stayed: "Another window" })];
    const outcomes = await Promise.all(forms.map((form) => saveReflection(null, form)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, reason: "stale" });
    const { reflection } = (await reflectionByLink(link)) ?? {};
    expect(await db.reflection.count({ where: { eventId } })).toBe(1);
    const { id: reflectionId = "", revision = 0 } = reflection ?? {};
    const row = await saved(null, byLink({ reflectionId, revision, stayed: "Later" }));
    expect(row).toMatchObject({ id: reflectionId, stayed: "Later" });
  });

  it("reaches nothing else of its person", async () => {
    const { id: reflectionId } = await saved(person, written(eventId));
    const form = byLink({ reflectionId });
    await expect(saveReflection(null, form)).rejects.toThrow(NotFound);
    const withdrawn = withdrawReflection(null, { reflectionId, link, why: null });
    await expect(withdrawn).rejects.toThrow(NotFound);
    const other = await testMeetup(past);
    const elsewhere = written(other.eventId, { link });
    await expect(saveReflection(null, elsewhere)).rejects.toThrow(NotFound);
  });

  it("withdraws what was written with it, and ends", async () => {
    const { id: reflectionId } = await saved(null, byLink());
    const form = { reflectionId, link, why: null };
    expect(await withdrawReflection(null, form)).toMatchObject({ ok: true });
    expect(await reflectionByLink(link)).toBeNull();
    const refused = { ok: false, reason: "reflection-withdrawn" };
    expect(await saveReflection(null, byLink())).toEqual(refused);
  });
});

describe("a link has ended", () => {
  const rsvp = (data: Parameters<typeof db.rsvp.update>[0]["data"]) =>
    db.rsvp.update({ where: { id: rsvpId }, data });
  it.each([
    ["when a newer one replaced it", () => rsvp({ linkVersion: 2 })],
    ["when nobody confirmed the RSVP", () => rsvp({ confirmedAt: null })],
    ["when its person did not come", () => rsvp({ status: "canceled" })],
    [
      "when its person is suspended",
      () => db.user.update({ where: { id: person.id }, data: { suspendedAt: new Date() } }),
    ],
    [
      "31 days after the night",
      async () => {
        const [startsAt, endsAt] = [new Date(await daysAgo(32)), new Date(await daysAgo(31))];
        return db.meetup.updateMany({ where: { eventId }, data: { startsAt, endsAt } });
      },
    ],
  ])("%s", async (_, end) => {
    await end();
    expect(await reflectionByLink(link)).toBeNull();
    const refused = { ok: false, reason: "link-ended" };
    expect(await saveReflection(person, byLink())).toEqual(refused);
    expect(await nightOfLink(link)).toBe(await eventSlug(eventId));
  });
});

it("a link of another purpose, or a made-up one, leads nowhere", async () => {
  const answer = signLink("answer", rsvpId, 1);
  for (const token of [answer, `${rsvpId}.1.forged`, "nonsense"]) {
    expect(await reflectionByLink(token)).toBeNull();
    expect(await nightOfLink(token)).toBeNull();
    const form = written(eventId, { link: token });
    expect(await saveReflection(null, form)).toEqual({ ok: false, reason: "link-ended" });
  }
});
