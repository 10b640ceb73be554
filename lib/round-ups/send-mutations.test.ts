import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { recordConsent } from "@/lib/people/consent-mutations";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { past, saved, written } from "@/lib/reflections/test-reflections";
import { missingForDesk } from "./missing-queries";
import { saveRoundUpText } from "./mutations";
import { publishRoundUp } from "./publish-mutations";
import { recipientsForDesk, roundUpForMail } from "./recipient-queries";
import { askForReflections, mailRoundUp } from "./send-mutations";

testDatabase();

const at = new Date("2026-01-17T18:00:00Z");
const verified = () => testPerson({ emailVerified: at });
const mailsOf = (kind: string, eventId: string) =>
  db.email.findMany({ where: { kind, eventId }, orderBy: { recipient: "asc" } });

async function night() {
  const [organizer, host] = [await verified(), await verified()];
  const meetup = await testMeetup({ ...past, organizers: [organizer], hosts: [host] });
  return { organizer, host, meetup, eventId: meetup.eventId };
}

describe("asking the cities of which nobody has written", () => {
  it("mails their hosts, once a day however often it is pressed", async () => {
    const { organizer, host, eventId } = await night();
    const ask = () => askForReflections(organizer, { eventId });
    const outcomes = await Promise.all([ask(), ask(), ask()]);
    expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, asked: 1 }]);
    expect(await ask()).toEqual({ ok: false, reason: "asked-today" });
    expect((await mailsOf("reflections-ask", eventId)).map(({ recipient }) => recipient)).toEqual([
      host.email,
    ]);
    const yesterday = new Date(realNow().getTime() - 30 * 3_600_000);
    await db.email.updateMany({ where: { eventId }, data: { createdAt: yesterday } });
    // Another day is another occasion.
    expect(await missingForDesk(organizer, eventId, at)).toMatchObject({
      ...{ cities: [{ id: expect.any(String) }], mails: 1, isAskedToday: false },
    });
  });

  it("leaves out a city of which somebody wrote", async () => {
    const { organizer, meetup, eventId } = await night();
    await saved(await verified(), written(eventId, { meetupId: meetup.id }));
    expect(await askForReflections(organizer, { eventId })).toEqual({
      ...{ ok: false, reason: "nobody-to-ask" },
    });
    expect(await missingForDesk(organizer, eventId, at)).toMatchObject({ cities: [], mails: 0 });
  });
});

it.each([
  ["waits", {}, 1],
  ["is shown", { shownAt: at }, 0],
  ["was taken down", { shownAt: at, withdrawnAt: at, withdrawnBy: "host" }, 1],
])("a city of which a post on an own site %s", async (_, state, mails) => {
  const { organizer, host, meetup, eventId } = await night();
  const words = { authorName: "Zoé", locale: "fr", title: "Notes" } as const;
  const post = { ...words, address: "https://example.ca/notes", createdAt: at, ...state };
  const about = { eventId, meetupId: meetup.id, authorId: host.id };
  await db.post.create({ data: { ...post, ...about } });
  expect(await missingForDesk(organizer, eventId, at)).toMatchObject({ mails });
});

describe("the round-up by mail", () => {
  async function published() {
    const given = await night();
    const { organizer, eventId } = given;
    await saveRoundUpText(organizer, {
      ...{ eventId, itemId: null, key: "a-key-of-16-letters", revision: 0 },
      ...{ titleEn: "Food", titleFr: null, textEn: null, textFr: null },
    });
    const send = () => mailRoundUp(organizer, { eventId });
    return { ...given, send };
  }

  /** An RSVP of another city, from before a switch, still has the box ticked. */
  const takeBack = (userId: string, eventId: string) =>
    db.$transaction((tx) =>
      recordConsent(tx, {
        ...{ userId, eventId, given: false, locale: "fr", source: "rsvp" },
        at: new Date(at.getTime() + 60_000),
      }),
    );

  /** Somebody who agreed, in today's words or in others. */
  async function agreed(
    meetup: { id: string; eventId: string },
    more: { wording?: string; takenBack?: boolean; confirmedAt?: Date | null } = {},
  ) {
    const person = await verified();
    const { wording, takenBack, confirmedAt = at } = more;
    const rsvp = await testRsvp(meetup, person, { nextNight: true, confirmedAt });
    const { eventId } = meetup;
    const consent = { userId: person.id, eventId, given: true, locale: "fr", at } as const;
    await db.$transaction((tx) => recordConsent(tx, { ...consent, source: "rsvp" }));
    if (wording)
      await db.emailConsent.updateMany({ where: { userId: person.id }, data: { wording } });
    if (takenBack) await takeBack(person.id, eventId);
    return { ...person, rsvpId: rsvp.id };
  }

  it("goes once to each person who agreed to these words, and to nobody else", async () => {
    const { organizer, meetup, eventId, send } = await published();
    const reader = await agreed(meetup);
    await agreed(meetup, { wording: "E-mail me about something else." });
    await agreed(meetup, { takenBack: true });
    await agreed(meetup, { confirmedAt: null });
    await testRsvp(meetup, await verified(), { nextNight: true, confirmedAt: at });
    const off = await agreed(meetup);
    await db.unsubscribe.create({ data: { address: off.email, topic: "round-ups", at } });
    expect(await send()).toEqual({ ok: false, reason: "not-published" });
    await publishRoundUp(organizer, { eventId });
    expect(await recipientsForDesk(organizer, eventId)).toMatchObject({ count: 1 });
    const outcomes = await Promise.all([send(), send(), send()]);
    expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, mailed: 1 }]);
    expect((await mailsOf("round-up", eventId)).map(({ recipient }) => recipient)).toEqual([
      reader.email,
    ]);
    expect(await send()).toEqual({ ok: false, reason: "nobody-to-mail" });
    // Whoever agrees later.
    await agreed(meetup);
    expect(await send()).toEqual({ ok: true, mailed: 1 });
  });

  it("tells apart that nobody asked for it, and that everybody has it", async () => {
    const { organizer, meetup, eventId, send } = await published();
    await publishRoundUp(organizer, { eventId });
    expect(await send()).toEqual({ ok: false, reason: "nobody-asked" });
    await agreed(meetup);
    expect(await send()).toEqual({ ok: true, mailed: 1 });
    expect(await send()).toEqual({ ok: false, reason: "nobody-to-mail" });
    const nobody = { count: 0, ifNobody: "nobody-to-mail" };
    expect(await recipientsForDesk(organizer, eventId)).toEqual(nobody);
  });

  it("says nothing any more to somebody who no longer agrees when it is sent", async () => {
    const { organizer, meetup, eventId } = await published();
    const { id, rsvpId } = await agreed(meetup);
    expect(await roundUpForMail(rsvpId)).toBeNull();
    await publishRoundUp(organizer, { eventId });
    expect(await roundUpForMail(rsvpId)).not.toBeNull();
    await takeBack(id, eventId);
    expect(await roundUpForMail(rsvpId)).toBeNull();
  });

  it("is its organizers' alone to send", async () => {
    const { host, eventId } = await published();
    await expect(mailRoundUp(host, { eventId })).rejects.toThrow(NotFound);
    await expect(askForReflections(host, { eventId })).rejects.toThrow(NotFound);
  });
});
