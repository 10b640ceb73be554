import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { cancelEvent } from "@/lib/events/cancel-mutations";
import { InvalidField, NotAllowed, NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { cancelMeetup } from "@/lib/meetups/cancel-mutations";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { cancelRsvp, changeGuests, returnRsvp, saveDetail, switchMeetup } from "./answer-mutations";
import type { DeviceRsvp, RsvpCredential } from "./credential";
import { changeCapacity, removeGuest, seatFromWaitlist } from "./host-mutations";
import { going, rsvp } from "./mutations";
import type { RsvpInput } from "./schema";

testDatabase();

let host: Person;
beforeAll(async () => {
  host = await testPerson();
});

const by = (person: Person): RsvpCredential => ({ by: "person", person });
const typed = (meetupId: string, more: Partial<RsvpInput> = {}) => ({
  meetupId,
  key: randomUUID(),
  name: "Zoe",
  address: `${randomUUID()}@example.ca`,
  ...more,
});
const rsvps = (meetupId: string) =>
  db.rsvp.findMany({ where: { meetupId }, orderBy: { sequence: "asc" }, include: { user: true } });
const mails = async (recipient: string) =>
  (await db.email.findMany({ where: { recipient }, orderBy: { createdAt: "asc" } })).map(
    (mail) => mail.kind,
  );
const seats = (id: string) => db.meetup.findUniqueOrThrow({ where: { id } });

/** What the phone was given to keep, as it would come back. */
function kept(outcome: { ok: boolean; deviceRsvps?: [string, DeviceRsvp][] }): DeviceRsvp {
  const [first] = outcome.deviceRsvps ?? [];
  if (!outcome.ok || !first) throw new Error("nothing kept");
  return first[1];
}
const asPhone = (of: DeviceRsvp): RsvpCredential =>
  "standIn" in of ? { by: "stand-in", ...of } : { by: "phone", ...of };

async function twoCities(capacity: number | null = null) {
  const [a, b] = [await testMeetup({ capacity }), await testMeetup({ capacity })];
  await db.meetup.update({ where: { id: b.id }, data: { eventId: a.eventId } });
  return [a.id, b.id] as const;
}

describe("an RSVP with a name and an address", () => {
  it("takes a seat, makes the person, logs and mails in one go", async () => {
    const { id } = await testMeetup({ capacity: 2 });
    const input = typed(id);
    const outcome = await rsvp(input, "fr");
    const [row] = await rsvps(id);
    expect(kept(outcome)).toEqual({ rsvpId: row?.id, version: 1 });
    expect(row).toMatchObject({ status: "going", guests: 0, nameShown: "nobody", locale: "fr" });
    expect(row?.user).toMatchObject({ email: input.address, emailVerified: null, name: null });
    expect(await db.email.findMany({ where: { recipient: input.address } })).toMatchObject([
      { kind: "rsvp-confirmed", language: "fr", params: { rsvpId: row?.id } },
    ]);
    expect(await seats(id)).toMatchObject({ seatsTaken: 1, logSequence: 1 });
  });

  it("sent twice is one answer, with the first one's result", async () => {
    const { id } = await testMeetup({ capacity: 5 });
    const input = typed(id);
    const both = await Promise.all([rsvp(input, "en"), rsvp(input, "en")]);
    expect(kept(both[0])).toEqual(kept(both[1]));
    expect(await rsvps(id)).toHaveLength(1);
    expect(await mails(input.address)).toEqual(["rsvp-confirmed"]);
  });

  it("of an address that had answered looks like any other, changes nothing and mails the link", async () => {
    const { id } = await testMeetup({ capacity: 5 });
    const input = typed(id);
    await rsvp(input, "en");
    const before = await rsvps(id);
    const again = kept(
      await rsvp(typed(id, { address: input.address, name: "Somebody else" }), "en"),
    );
    expect(again).toMatchObject({ standIn: { status: "going", guests: 0 } });
    expect(await mails(input.address)).toEqual(["rsvp-confirmed", "rsvp-link"]);

    const credential = asPhone(again);
    expect(await changeGuests(credential, { meetupId: id, guests: 2 })).toMatchObject({ ok: true });
    await expect(changeGuests(credential, { meetupId: id, guests: 9 })).rejects.toThrow(
      InvalidField,
    );
    expect(await cancelRsvp(credential, { meetupId: id })).toMatchObject({ ok: true });
    expect(await rsvps(id)).toEqual(before);
    expect(await seats(id)).toMatchObject({ seatsTaken: 1, logSequence: 1 });
  });

  it("of an address that is going elsewhere that night takes no second seat and says nothing of the first", async () => {
    const [a, b] = await twoCities();
    const input = typed(a);
    await rsvp(input, "en");
    expect(kept(await rsvp(typed(b, { address: input.address }), "en"))).toHaveProperty("standIn");
    expect(await rsvps(b)).toEqual([]);
  });

  it("is refused where the meetup is over, closed, canceled, and unknown where it is a draft", async () => {
    const past = new Date("2020-01-01T00:00Z");
    const closed = await testMeetup({ rsvpsCloseAt: past });
    expect(await rsvp(typed(closed.id), "en")).toEqual({ ok: false, reason: "rsvps-closed" });
    const canceled = await testMeetup({ status: "canceled" });
    expect(await rsvp(typed(canceled.id), "en")).toEqual({ ok: false, reason: "meetup-canceled" });
    const draft = await testMeetup({ eventStatus: "draft" });
    await expect(rsvp(typed(draft.id), "en")).rejects.toThrow(NotFound);
    await expect(rsvp(typed(randomUUID()), "en")).rejects.toThrow(NotFound);
    expect(await rsvps(closed.id)).toEqual([]);
  });
});

describe("whose answer it is", () => {
  it("a phone changes the answer that was given on it, and confirms nothing", async () => {
    const { id } = await testMeetup();
    const phone = asPhone(kept(await rsvp(typed(id), "en")));
    await changeGuests(phone, { meetupId: id, guests: 2 });
    const [row] = await rsvps(id);
    expect(row).toMatchObject({ guests: 2, confirmedAt: null, user: { emailVerified: null } });
  });

  it("a phone, which isn't shown what was kept, takes none of it away with an empty field", async () => {
    const { id } = await testMeetup();
    const phone = asPhone(kept(await rsvp(typed(id), "en")));
    const needs = (answer: string | null) =>
      saveDetail(phone, { meetupId: id, question: "accessNeeds", answer });
    await needs("A ramp");
    await needs(null);
    expect((await rsvps(id))[0]?.accessNeeds).toBe("A ramp");
  });

  it("a mailed link changes its answer, and proves the address", async () => {
    const { id } = await testMeetup();
    await rsvp(typed(id), "en");
    const [row] = await rsvps(id);
    const link: RsvpCredential = { by: "link", token: signLink("answer", row?.id ?? "", 1) };
    await saveDetail(link, { meetupId: id, question: "nameShown", answer: "everyone" });
    const [after] = await rsvps(id);
    expect(after).toMatchObject({ nameShown: "everyone", confirmedAt: expect.any(Date) });
    expect(after?.user.emailVerified).toBeInstanceOf(Date);
    expect(after?.user.name).toBe("Zoe");
  });

  it("nobody else's: another meetup's, an older version, a made-up signature, another person", async () => {
    const { id } = await testMeetup();
    const other = await testMeetup();
    await rsvp(typed(id), "en");
    const rsvpId = (await rsvps(id))[0]?.id ?? "";
    const token = signLink("answer", rsvpId, 1);
    const wrong: [RsvpCredential, string][] = [
      [{ by: "link", token }, other.id],
      [{ by: "link", token: signLink("answer", rsvpId, 2) }, id],
      [{ by: "link", token: `${token}x` }, id],
      [{ by: "link", token: signLink("invitation", rsvpId, 1) }, id],
      [{ by: "phone", rsvpId, version: 2 }, id],
      [by(host), id],
    ];
    for (const [credential, meetupId] of wrong)
      await expect(cancelRsvp(credential, { meetupId })).rejects.toThrow(NotFound);
    expect((await rsvps(id))[0]?.status).toBe("going");
  });
});

describe("one tap", () => {
  it("asks a name only of who has none, and keeps it", async () => {
    const { id } = await testMeetup();
    const person = await testPerson({ name: null });
    await expect(going(person, { meetupId: id }, "en")).rejects.toThrow(InvalidField);
    expect(await going(person, { meetupId: id, name: "Ann" }, "en")).toEqual({ ok: true });
    expect((await rsvps(id))[0]).toMatchObject({ name: "Ann", user: { name: "Ann" } });
  });

  it("offers to switch where there is a seat elsewhere; switching moves the party and its needs", async () => {
    const [a, b] = await twoCities();
    const person = await testPerson();
    await going(person, { meetupId: a }, "en");
    await changeGuests(by(person), { meetupId: a, guests: 2 });
    await saveDetail(by(person), { meetupId: a, question: "accessNeeds", answer: "A ramp" });
    expect(await going(person, { meetupId: b }, "en")).toEqual({
      ok: false,
      reason: "going-elsewhere",
    });
    expect(await switchMeetup(by(person), { meetupId: b, from: a })).toEqual({ ok: true });
    expect((await rsvps(a))[0]?.status).toBe("canceled");
    expect((await rsvps(b))[0]).toMatchObject({
      status: "going",
      guests: 2,
      accessNeeds: "A ramp",
    });
    expect(await seats(a)).toMatchObject({ seatsTaken: 0 });
    expect(await seats(b)).toMatchObject({ seatsTaken: 3 });
    const told = (await mails(person.email)).slice(-2).sort();
    expect(told).toEqual(["rsvp-confirmed", "rsvp-left"]);
  });

  it("comes back to the end of the line", async () => {
    const { id } = await testMeetup({ capacity: 1 });
    const [ann, bea] = [await testPerson(), await testPerson()];
    await going(ann, { meetupId: id }, "en");
    await going(bea, { meetupId: id }, "en");
    await cancelRsvp(by(ann), { meetupId: id });
    await returnRsvp(by(ann), { meetupId: id });
    const state = (await rsvps(id)).map((row) => [row.userId, row.status]);
    expect(state).toEqual([
      [bea.id, "going"],
      [ann.id, "waitlisted"],
    ]);
    expect(await mails(bea.email)).toEqual(["rsvp-confirmed", "rsvp-promoted"]);
  });

  it("from two cities at once is one seat", async () => {
    const [a, b] = await twoCities();
    const person = await testPerson();
    const both = await Promise.all([
      going(person, { meetupId: a }, "en"),
      going(person, { meetupId: b }, "en"),
    ]);
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect((await db.rsvp.findMany({ where: { userId: person.id, status: "going" } })).length).toBe(
      1,
    );
  });
});

describe("hosts", () => {
  const fill = async (meetupId: string, people: Person[]) => {
    for (const person of people) await going(person, { meetupId }, "en");
  };

  it("raise the capacity, which promotes in order; lowering it takes nobody's seat", async () => {
    const { id } = await testMeetup({ capacity: 1, hosts: [host] });
    await fill(id, [await testPerson(), await testPerson(), await testPerson()]);
    const raised = await changeCapacity(host, { meetupId: id, capacity: 2, before: 1 });
    const twice = await changeCapacity(host, { meetupId: id, capacity: 2, before: 1 });
    expect(twice).toMatchObject({ ok: true, promoted: 0 });
    const recorded = { subjectId: id, verb: "meetup.capacity-changed" };
    expect(await db.activity.count({ where: recorded })).toBe(1);
    expect(raised).toEqual({ ok: true, promoted: 1, overbooked: 0 });
    const lowered = await changeCapacity(host, { meetupId: id, capacity: 1, before: 2 });
    expect(lowered).toEqual({ ok: true, promoted: 0, overbooked: 1 });
    const stale = await changeCapacity(host, { meetupId: id, capacity: 9, before: 2 });
    expect(stale).toEqual({ ok: false, reason: "stale" });
    expect((await rsvps(id)).map((row) => row.status)).toEqual(["going", "going", "waitlisted"]);
  });

  it("seat somebody out of turn, knowingly above the capacity, and it is in the log", async () => {
    const { id } = await testMeetup({ capacity: 1, hosts: [host] });
    await fill(id, [await testPerson(), await testPerson(), await testPerson()]);
    const [, , third] = await rsvps(id);
    const input = { meetupId: id, rsvpId: third?.id ?? "" };
    expect(await seatFromWaitlist(host, input)).toEqual({ ok: true });
    expect(await seats(id)).toMatchObject({ seatsTaken: 2, overbooked: 1 });
    expect(await removeGuest(host, input)).toEqual({ ok: true });
    expect((await mails(third?.user.email ?? "")).at(-1)).toBe("rsvp-removed-by-host");
    expect(await seats(id)).toMatchObject({ seatsTaken: 1, overbooked: 0 });
    const log = await db.rsvpLog.findMany({ where: { meetupId: id, change: "overridden" } });
    expect(log.map((entry) => entry.actorName)).toEqual([host.name, host.name]);
    expect(await seatFromWaitlist(host, input)).toEqual({ ok: false, reason: "not-waiting" });
  });

  it("call a meetup off: everybody is told, and is free to go elsewhere", async () => {
    const [a, b] = await twoCities(1);
    await db.meetupRole.create({
      data: { meetupId: a, userId: host.id, role: "host", since: new Date() },
    });
    const [ann, bea] = [await testPerson(), await testPerson()];
    await fill(a, [ann, bea]);
    expect(await cancelMeetup(host, { meetupId: a })).toEqual({ ok: true });
    expect(await seats(a)).toMatchObject({
      status: "canceled",
      seatsTaken: 0,
      calendarSequence: 1,
    });
    expect(await mails(bea.email)).toEqual(["rsvp-confirmed", "meetup-canceled"]);
    expect(await going(ann, { meetupId: b }, "en")).toEqual({ ok: true });
  });

  it("do nothing of this to somebody else's meetup or night", async () => {
    const meetup = await testMeetup({ capacity: 1 });
    const person = await testPerson();
    await fill(meetup.id, [person]);
    const input = { meetupId: meetup.id, rsvpId: (await rsvps(meetup.id))[0]?.id ?? "" };
    const tries = [
      () => changeCapacity(host, { meetupId: meetup.id, capacity: 9, before: 1 }),
      () => seatFromWaitlist(host, input),
      () => removeGuest(host, input),
      () => cancelMeetup(host, { meetupId: meetup.id }),
      () => cancelEvent(host, { eventId: meetup.eventId }),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toThrow(NotAllowed);
    expect((await rsvps(meetup.id))[0]?.status).toBe("going");
  });

  it("call nothing off that is over: of a night, only what is still to come", async () => {
    const past = { date: "2026-01-15", hosts: [host], organizers: [host] };
    const over = await testMeetup(past);
    expect(await cancelMeetup(host, { meetupId: over.id })).toEqual({
      ok: false,
      reason: "meetup-over",
    });
    expect(await cancelEvent(host, { eventId: over.eventId })).toEqual({
      ok: false,
      reason: "meetup-over",
    });
    const later = await testMeetup();
    await db.meetup.update({ where: { id: later.id }, data: { eventId: over.eventId } });
    expect(await cancelEvent(host, { eventId: over.eventId })).toEqual({ ok: true });
    expect([await seats(over.id), await seats(later.id)]).toMatchObject([
      { status: "published" },
      { status: "canceled" },
    ]);
  });

  it("tell hosts and speakers of what they called off, each once, and not themselves", async () => {
    const [other, speaker, going] = [await testPerson(), await testPerson(), await testPerson()];
    const organizer = await testPerson();
    const meetup = await testMeetup({ hosts: [host, other], organizers: [organizer] });
    const talk = {
      meetupId: meetup.id,
      createdAt: new Date(),
      speakerName: "Sam",
      title: "A talk",
    };
    const words = { ...talk, locale: "en", format: "twenty_twenty", state: "accepted" } as const;
    const gone = await testPerson();
    await db.talk.createMany({
      data: [
        { ...words, proposerId: speaker.id, idempotencyKey: randomUUID() },
        { ...words, proposerId: going.id, idempotencyKey: randomUUID() },
        { ...words, proposerId: gone.id, idempotencyKey: randomUUID(), state: "withdrawn" },
      ],
    });
    await fill(meetup.id, [going]);
    expect(await cancelMeetup(host, { meetupId: meetup.id })).toEqual({ ok: true });
    const told = await Promise.all(
      [other, speaker, gone, host, going].map((one) => mails(one.email)),
    );
    expect(told.slice(0, 3)).toEqual([["called-off"], ["called-off"], []]);
    expect(await mails(organizer.email)).toEqual(["called-off"]);
    expect(told[3]).not.toContain("called-off");
    expect(told[4]).toEqual(["rsvp-confirmed", "meetup-canceled"]);
  });

  it("free the seats of a night's meetups that were never published, and tell their hosts", async () => {
    const other = await testPerson();
    const open = await testMeetup({ organizers: [host] });
    const { eventId } = open;
    const proposed = await testMeetup({ eventId, status: "proposed", hosts: [other] });
    await testRsvp(proposed, other);
    await db.meetup.update({ where: { id: proposed.id }, data: { seatsTaken: 1 } });
    expect(await cancelEvent(host, { eventId })).toEqual({ ok: true });
    expect((await rsvps(proposed.id)).map(({ status }) => status)).toEqual(["canceled"]);
    expect(await seats(proposed.id)).toMatchObject({ status: "proposed", seatsTaken: 0 });
    expect(await mails(other.email)).toEqual(["called-off"]);
  });

  it("an organizer calls the whole night off", async () => {
    const meetup = await testMeetup({ organizers: [host] });
    const person = await testPerson();
    await fill(meetup.id, [person]);
    expect(await cancelEvent(host, { eventId: meetup.eventId })).toEqual({ ok: true });
    const event = await db.event.findUniqueOrThrow({ where: { id: meetup.eventId } });
    expect(event.status).toBe("canceled");
    expect((await rsvps(meetup.id))[0]?.status).toBe("canceled");
    const answered = await mails(person.email);
    expect(answered).toEqual(["rsvp-confirmed", "meetup-canceled"]);
    const draft = await testMeetup({ organizers: [host], eventStatus: "draft" });
    await expect(cancelEvent(host, { eventId: draft.eventId })).rejects.toThrow(NotAllowed);
  });
});
