import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { another, hoursAgo, inDays } from "@/lib/activity/scenarios/test-fixtures";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { mailsTo } from "@/lib/platform/mail/test-mails";
import * as locks from "@/lib/seating/locks";
import { draftMessage, sendMessage } from "./mutations";
import type { MessageInput } from "./schema";
import { list, testAudience, testCrowd, toSend, useUpMails } from "./test-messages";

testDatabase();

const previewed = async (by: Person, input: MessageInput) => {
  const drafted = await draftMessage(by, { ...input, step: "preview" });
  if (!drafted.ok) throw new Error(drafted.reason);
  return drafted.preview;
};
const mailsOf = (messageId: string) =>
  db.email.findMany({ where: { params: { path: ["messageId"], equals: messageId } } });
const sentFrom = async (meetupId: string | null, eventId: string) =>
  db.message.findMany({ where: { meetupId, eventId }, orderBy: { sentAt: "asc" } });
const kindsOf = async (...people: Person[]) =>
  (await mailsTo(...people)).map((mails) => mails.map(({ kind }) => kind));
const MESSAGE = ["message-to-attendees"];

describe("a host's message", () => {
  it("goes to as many as the preview says: who is going, and who waits if the host says so", async () => {
    for (const audience of ["going", "attendees"] as const) {
      const { host, meetup, crowd } = await testAudience();
      const input = toSend(meetup, { audience });
      const people = audience === "going" ? 3 : 4;
      expect((await previewed(host, input)).people).toBe(people);
      expect(await sendMessage(host, input)).toEqual({ ok: true, people });
      const [message, ...more] = await sentFrom(meetup.id, meetup.eventId);
      expect(more).toEqual([]);
      expect(message).toMatchObject({ people, writtenByName: host.name, subjectEn: "Hello" });
      const mails = await mailsOf(message?.id ?? "");
      expect(mails).toHaveLength(people);
      expect(mails.map(({ params }) => params)).toEqual(
        Array(people).fill({ messageId: message?.id, meetupId: meetup.id }),
      );
      const { going, french, waiting, gone, unconfirmed, repeated } = crowd;
      expect(await kindsOf(going, french, unconfirmed)).toEqual([MESSAGE, MESSAGE, MESSAGE]);
      expect(await kindsOf(waiting)).toEqual([audience === "going" ? [] : MESSAGE]);
      expect(await kindsOf(gone, repeated, host)).toEqual([[], [], []]);
      expect((await mailsTo(french)).flat()).toMatchObject([{ language: "fr" }]);
    }
  });

  it("leaves out who unsubscribed, who is suspended, and unconfirmed people beyond their limit", async () => {
    const { host, meetup, crowd } = await testAudience();
    const { going, french, unconfirmed } = crowd;
    const other = await testPerson();
    await testRsvp(meetup, other, { confirmedAt: hoursAgo(9) });
    const topic = { address: going.email, topic: "messages", at: new Date() };
    await db.unsubscribe.create({ data: topic });
    await db.unsubscribe.create({ data: { ...topic, address: other.email, topic: "towns" } });
    await db.user.update({ where: { id: french.id }, data: { suspendedAt: new Date() } });
    await useUpMails(meetup.id, unconfirmed.email);
    expect((await previewed(host, toSend(meetup))).people).toBe(1);
    expect(await sendMessage(host, toSend(meetup))).toEqual({ ok: true, people: 1 });
    expect(await kindsOf(going, french, unconfirmed, other)).toEqual([[], [], [], MESSAGE]);
  });

  it("leaves out the unconfirmed people of a night that is not listed", async () => {
    const { host, meetup, crowd } = await testAudience();
    await list(meetup.eventId, null);
    expect((await previewed(host, toSend(meetup))).people).toBe(2);
    expect(await sendMessage(host, toSend(meetup))).toEqual({ ok: true, people: 2 });
    expect(await kindsOf(crowd.going, crowd.unconfirmed)).toEqual([MESSAGE, []]);
  });

  it("counts an unconfirmed person's mail when it is sent, and not when it is shown", async () => {
    const { host, meetup, crowd } = await testAudience();
    for (const _ of [1, 2]) expect((await previewed(host, toSend(meetup))).people).toBe(3);
    expect(await sendMessage(host, toSend(meetup))).toEqual({ ok: true, people: 3 });
    expect((await previewed(host, toSend(meetup))).people).toBe(2);
    expect(await sendMessage(host, toSend(meetup))).toEqual({ ok: true, people: 2 });
    expect(await kindsOf(crowd.unconfirmed)).toEqual([MESSAGE]);
  });

  it("is shown in each language that somebody reads", async () => {
    const { host, meetup } = await testAudience();
    const french = { subjectFr: "Bonjour", textFr: "À bientôt." };
    const { mails } = await previewed(host, toSend(meetup, french));
    expect(mails.map(({ lang, people }) => [lang, people])).toEqual([
      ["en", 2],
      ["fr", 1],
    ]);
    expect(mails.map(({ subject }) => subject.split(/\u00a0?: /)[1])).toEqual(["Hello", "Bonjour"]);
    const inEnglish = await previewed(host, toSend(meetup));
    const written = inEnglish.mails.map(({ blocks }) =>
      blocks.find(({ kind }) => kind === "written"),
    );
    expect(written).toEqual(Array(2).fill({ kind: "written", text: "See you there.", lang: "en" }));
  });

  it("that is sent twice is one message; another text of the same form is refused", async () => {
    const { host, meetup, crowd } = await testAudience();
    const input = toSend(meetup);
    const sent = { ok: true, people: 3 };
    expect(await Promise.all([sendMessage(host, input), sendMessage(host, input)])).toEqual([
      sent,
      sent,
    ]);
    const changed = { ...input, textEn: "Another text" };
    const refused = { ok: false, reason: "already-sent" };
    expect(await sendMessage(host, changed)).toEqual(refused);
    expect(await sentFrom(meetup.id, meetup.eventId)).toHaveLength(1);
    expect(await kindsOf(crowd.going)).toEqual([MESSAGE]);
  });

  it("is refused where nobody would get it, or the meetup isn't public; nothing is remembered", async () => {
    const host = await testPerson();
    const meetup = await testMeetup({ hosts: [host] });
    const input = toSend(meetup);
    const nobody = { ok: false, reason: "nobody" };
    expect(await draftMessage(host, input)).toEqual(nobody);
    expect(await sendMessage(host, input)).toEqual(nobody);
    await testCrowd(meetup);
    const where = { id: meetup.id };
    await db.meetup.update({ where, data: { status: "proposed" } });
    expect(await sendMessage(host, input)).toEqual({ ok: false, reason: "not-published" });
    await db.meetup.update({ where, data: { status: "canceled" } });
    expect(await sendMessage(host, input)).toEqual({ ok: false, reason: "meetup-canceled" });
    await db.meetup.update({ where, data: { status: "published" } });
    expect(await sendMessage(host, input)).toEqual({ ok: true, people: 3 });
  });

  it("to somebody else's meetup or event is not found", async () => {
    const { meetup } = await testAudience();
    const stranger = await testPerson();
    const elsewhere = await testAudience({ organizers: [stranger], hosts: [stranger] });
    const inputs = [
      toSend(meetup),
      toSend({ eventId: elsewhere.meetup.eventId, id: meetup.id }),
      toSend({ eventId: meetup.eventId }, { audience: "attendees" }),
      toSend({ eventId: randomUUID() }, { audience: "hosts" }),
    ];
    for (const input of inputs) {
      await expect(sendMessage(stranger, input)).rejects.toThrow(NotFound);
      await expect(draftMessage(stranger, input)).rejects.toThrow(NotFound);
    }
    const { host } = await testAudience();
    const ofHost = toSend({ eventId: meetup.eventId }, { audience: "hosts" });
    await expect(sendMessage(host, ofHost)).rejects.toThrow(NotFound);
    expect(await sentFrom(meetup.id, meetup.eventId)).toEqual([]);
  });
});

describe("three messages within seven days", () => {
  const sendAll = (hosts: Person[], meetup: { id: string; eventId: string }) =>
    Promise.all(hosts.map((host) => sendMessage(host, toSend(meetup))));

  async function withTwoSent() {
    const [other] = [await testPerson()];
    const { host, meetup } = await testAudience();
    const role = {
      meetupId: meetup.id,
      userId: other.id,
      role: "host",
      since: new Date(),
    } as const;
    await db.meetupRole.create({ data: role });
    for (const _ of [1, 2]) await sendMessage(host, toSend(meetup));
    return { hosts: [host, other], meetup };
  }

  it("two hosts at the same moment send no fourth one", async () => {
    const { hosts, meetup } = await withTwoSent();
    const outcomes = await sendAll(hosts, meetup);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, reason: "enough-messages" });
    expect(await sentFrom(meetup.id, meetup.eventId)).toHaveLength(3);
  });

  it("without the lock they do", async () => {
    const { hosts, meetup } = await withTwoSent();
    const unlocked = vi.spyOn(locks, "lockMessages").mockImplementation(async () => {});
    let sent = 0;
    for (let round = 0; sent < 4 && round < 20; round += 1) {
      await db.message.deleteMany({ where: { meetupId: meetup.id, sentAt: { gt: hoursAgo(1) } } });
      for (const _ of [1, 2]) await sendMessage(hosts[0] as Person, toSend(meetup));
      await sendAll(hosts, meetup);
      sent = (await sentFrom(meetup.id, meetup.eventId)).length;
    }
    unlocked.mockRestore();
    expect(sent).toBe(4);
  });

  it("end on the meetup's day", async () => {
    const { host, meetup } = await testAudience({ date: inDays(0) });
    const begun = { startsAt: hoursAgo(1), endsAt: hoursAgo(-2) };
    await db.meetup.update({ where: { id: meetup.id }, data: begun });
    for (const _ of [1, 2, 3, 4])
      expect(await sendMessage(host, toSend(meetup))).toMatchObject({ ok: true });
  });

  it("are counted for each meetup, and for the event", async () => {
    const organizer = await testPerson();
    const { host, meetup } = await testAudience({ organizers: [organizer] });
    const { eventId } = meetup;
    for (const _ of [1, 2, 3]) await sendMessage(host, toSend(meetup));
    const toAll = () => toSend({ eventId }, { audience: "attendees" });
    for (const audience of ["attendees", "hosts", "attendees"] as const)
      expect(await sendMessage(organizer, toSend({ eventId }, { audience }))).toMatchObject({
        ok: true,
      });
    const enough = { ok: false, reason: "enough-messages" };
    expect(await sendMessage(organizer, toAll())).toEqual(enough);
    expect(await sendMessage(organizer, toSend(meetup))).toEqual(enough);
  });
});

describe("an organizer's message", () => {
  async function night() {
    const organizer = await testPerson();
    const first = await testAudience({ organizers: [organizer] });
    const { eventId } = first.meetup;
    const second = await another(eventId);
    const draft = await another(eventId, { status: "proposed" });
    return { organizer, eventId, first, second, draft };
  }

  it("goes to everyone of the night once, with the page of their own city", async () => {
    const { organizer, eventId, first, second, draft } = await night();
    const { going, waiting } = first.crowd;
    const [there, unseen] = [await testPerson(), await testPerson()];
    await testRsvp(second, there, { confirmedAt: hoursAgo(9) });
    await testRsvp(second, going, { confirmedAt: hoursAgo(9), status: "waitlisted" });
    await testRsvp(draft, unseen, { confirmedAt: hoursAgo(9) });
    const input = toSend({ eventId }, { audience: "attendees" });
    expect(await previewed(organizer, input)).toMatchObject({ people: 5, canUnsubscribe: true });
    expect(await sendMessage(organizer, input)).toEqual({ ok: true, people: 5 });
    const [atFirst, waits, atSecond, none] = await mailsTo(going, waiting, there, unseen);
    for (const mails of [atFirst, waits])
      expect(mails).toMatchObject([{ params: { meetupId: first.meetup.id } }]);
    expect(atSecond).toMatchObject([{ params: { meetupId: second.id } }]);
    expect(none).toEqual([]);
    expect(await kindsOf(going)).toEqual([MESSAGE]);
  });

  it("goes to all the hosts, also to those who get no other messages", async () => {
    const { organizer, eventId, first, second } = await night();
    const other = await testPerson({ locale: null });
    const suspended = await testPerson({ suspendedAt: new Date() });
    const since = new Date();
    const role = { role: "host", since } as const;
    await db.meetupRole.createMany({
      data: [
        { ...role, meetupId: second.id, userId: other.id },
        { ...role, meetupId: second.id, userId: first.host.id },
        { ...role, meetupId: second.id, userId: suspended.id },
      ],
    });
    const off = { address: other.email, topic: "messages", at: since };
    await db.unsubscribe.create({ data: off });
    const input = toSend({ eventId }, { audience: "hosts" });
    expect(await previewed(organizer, input)).toMatchObject({ people: 2, canUnsubscribe: false });
    expect(await sendMessage(organizer, input)).toEqual({ ok: true, people: 2 });
    const kind = ["message-to-hosts"];
    expect(await kindsOf(first.host, other, suspended, first.crowd.going)).toEqual([
      kind,
      kind,
      [],
      [],
    ]);
    expect((await mailsTo(other)).flat()).toMatchObject([{ language: "both" }]);
  });
});
