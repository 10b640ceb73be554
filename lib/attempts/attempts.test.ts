import { describe, expect, it } from "vitest";
import { InvalidField, NotFound } from "@/lib/kernel/outcome";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { cancelRsvp, returnRsvp } from "@/lib/rsvps/cancel-mutations";
import { changeGuests, saveDetail } from "@/lib/rsvps/change-mutations";
import { going, rsvp } from "@/lib/rsvps/mutations";
import { answerOf } from "@/lib/rsvps/queries";
import type { RsvpCredential } from "@/lib/rsvps/rules";
import { switchMeetup } from "@/lib/rsvps/switch-mutations";
import {
  asPhone,
  by,
  mails,
  remembered,
  rsvps,
  seats,
  twoCities,
  typed,
} from "@/lib/rsvps/test-rsvps";
import { goingByMeetup } from "@/lib/snapshot/coming-queries";

testDatabase();

const type = async (meetupId: string, address: string) =>
  asPhone(remembered(await rsvp(typed(meetupId, { address }), "en")));

/** Confirms a person's RSVP with a guest, as its owner. */
async function owned(meetupId: string) {
  const person = await testPerson();
  await going(person, { meetupId }, "en");
  await changeGuests(by(person), { meetupId, guests: 1 });
  return { person, before: await rsvps(meetupId) };
}

const shownTo = async (credential: RsvpCredential, meetupId: string) => {
  if (credential.by !== "phone") throw new Error("not a device");
  const { eventId } = await seats(meetupId);
  const device = new Map([[meetupId, { attemptId: credential.attemptId }]]);
  return (await answerOf({ id: meetupId, eventId }, null, device)).answer;
};

describe("an attempt with an address that has an RSVP", () => {
  it("looks like any other, takes no seat and reaches nothing of the owner", async () => {
    const { id } = await testMeetup({ capacity: 5 });
    const { person, before } = await owned(id);
    const phone = await type(id, person.email);
    expect(await shownTo(phone, id)).toMatchObject({ status: "going", guests: 0, owned: null });
    const mailed = ["rsvp-confirmed", "rsvp-changed", "rsvp-link"];
    expect(await mails(person.email)).toEqual(mailed);

    expect(await changeGuests(phone, { meetupId: id, guests: 2 })).toMatchObject({ ok: true });
    await expect(changeGuests(phone, { meetupId: id, guests: 9 })).rejects.toThrow(InvalidField);
    await saveDetail(phone, { meetupId: id, question: "nameShown", answer: "everyone" }, "en");
    expect(await shownTo(phone, id)).toMatchObject({ guests: 2, nameShown: "everyone" });
    expect(await cancelRsvp(phone, { meetupId: id })).toMatchObject({ ok: true });
    expect(await shownTo(phone, id)).toMatchObject({ status: "canceled" });
    expect(await returnRsvp(phone, { meetupId: id })).toMatchObject({ ok: true });

    expect((await rsvps(id)).filter(({ isDuplicate }) => !isDuplicate)).toEqual(before);
    expect(await seats(id)).toMatchObject({ seatsTaken: 2 });
    expect(await mails(person.email)).toEqual(mailed);
  });

  it("in another city neither shows nor moves the owner's seat", async () => {
    const [a, b] = await twoCities();
    const { person, before } = await owned(a);
    const phone = await type(b, person.email);
    expect(await shownTo(phone, b)).toMatchObject({ status: "going" });
    expect(await switchMeetup(phone, { from: b, meetupId: a })).toMatchObject({ ok: true });
    expect(await shownTo(phone, a)).toMatchObject({ status: "going", guests: 0 });
    expect((await rsvps(a)).filter(({ isDuplicate }) => !isDuplicate)).toEqual(before);
    expect(await seats(a)).toMatchObject({ seatsTaken: 2 });
    expect(await seats(b)).toMatchObject({ seatsTaken: 0 });
  });

  it("waits and moves up as a new one would, and stops nobody", async () => {
    const { id } = await testMeetup({ capacity: 1 });
    const first = await testPerson();
    await going(first, { meetupId: id }, "en");
    const phone = await type(id, first.email);
    expect(await shownTo(phone, id)).toMatchObject({
      status: "waitlisted",
      line: { place: 1 },
    });
    const second = await testPerson();
    await going(second, { meetupId: id }, "en");
    expect(await shownTo(phone, id)).toMatchObject({
      status: "waitlisted",
      line: { place: 1 },
    });
    await cancelRsvp(by(first), { meetupId: id });
    expect(await shownTo(phone, id)).toMatchObject({ status: "going" });
    expect((await rsvps(id)).find(({ userId }) => userId === second.id)?.status).toBe("going");
    expect(await seats(id)).toMatchObject({ seatsTaken: 1 });
  });

  it("of a suspended person is a duplicate of nothing, and mails nobody", async () => {
    const { id } = await testMeetup();
    const person = await testPerson();
    await db.user.update({ where: { id: person.id }, data: { suspendedAt: new Date() } });
    const phone = await type(id, person.email);
    expect(await shownTo(phone, id)).toMatchObject({ status: "going" });
    expect(await seats(id)).toMatchObject({ seatsTaken: 0 });
    expect(await mails(person.email)).toEqual([]);
  });
});

describe("the device that made an attempt", () => {
  it("cannot cancel what its address's owner confirmed in another city", async () => {
    const [ottawa, halifax] = await twoCities();
    const winnipeg = await testMeetup();
    await db.meetup.update({
      where: { id: winnipeg.id },
      data: { eventId: (await seats(ottawa)).eventId },
    });
    const person = await testPerson();
    const phone = await type(ottawa, person.email);
    await cancelRsvp(phone, { meetupId: ottawa });
    await going(person, { meetupId: halifax }, "en");
    await changeGuests(by(person), { meetupId: halifax, guests: 1 });

    await switchMeetup(phone, { from: ottawa, meetupId: winnipeg.id });
    expect((await rsvps(halifax))[0]).toMatchObject({ status: "going", guests: 1 });
    expect(await seats(halifax)).toMatchObject({ seatsTaken: 2 });
    expect(await seats(winnipeg.id)).toMatchObject({ seatsTaken: 0 });
  });

  it("is not handed the owner's RSVP by switching to its city", async () => {
    const [toronto, montreal] = await twoCities(1);
    await going(await testPerson(), { meetupId: toronto }, "en");
    const person = await testPerson();
    await going(person, { meetupId: toronto }, "en");
    await changeGuests(by(person), { meetupId: toronto, guests: 0 });
    const phone = await type(montreal, person.email);
    await switchMeetup(phone, { from: montreal, meetupId: toronto });
    await cancelRsvp(phone, { meetupId: toronto });
    const own = (await rsvps(toronto)).filter((row) => row.userId === person.id);
    expect(own.map(({ isDuplicate, status }) => [isDuplicate, status])).toContainEqual([
      false,
      "waitlisted",
    ]);
  });

  it("no longer reaches the RSVP once its owner confirmed it", async () => {
    const { id } = await testMeetup();
    const input = typed(id);
    const phone = asPhone(remembered(await rsvp(input, "en")));
    const [row] = await rsvps(id);
    const link: RsvpCredential = { by: "link", token: signLink("answer", row?.id ?? "", 1) };
    await changeGuests(link, { meetupId: id, guests: 1 });
    expect(await shownTo(phone, id)).toBeNull();
    await expect(cancelRsvp(phone, { meetupId: id })).rejects.toThrow(NotFound);
    expect((await rsvps(id))[0]).toMatchObject({ status: "going", attemptId: null });
  });

  it("sends no mail by canceling and coming back", async () => {
    const { id } = await testMeetup();
    const input = typed(id);
    const phone = asPhone(remembered(await rsvp(input, "en")));
    for (let i = 0; i < 3; i++) {
      await cancelRsvp(phone, { meetupId: id });
      await returnRsvp(phone, { meetupId: id });
    }
    expect(await mails(input.address)).toEqual(["rsvp-confirmed"]);
  });
});

describe("the public number", () => {
  it("counts confirmed RSVPs with their guests, and no attempt", async () => {
    const { id, eventId } = await testMeetup();
    const known = await owned(id);
    const going = async () => (await goingByMeetup(eventId)).get(id);
    expect(await going()).toBe(2);
    await type(id, known.person.email);
    expect(await going()).toBe(2);
    const input = typed(id);
    await rsvp(input, "en");
    expect(await going()).toBe(2);
    const row = (await rsvps(id)).find(({ user }) => user.email === input.address);
    const link: RsvpCredential = { by: "link", token: signLink("answer", row?.id ?? "", 1) };
    await saveDetail(link, { meetupId: id, question: "firstTime", answer: "yes" }, "en");
    expect(await going()).toBe(3);
  });
});

describe("mails because of what unconfirmed people type", () => {
  it("are not used up by an RSVP that failed", async () => {
    const { id } = await testMeetup();
    const address = `unlucky-${typed("").address}`;
    await db.$executeRaw`ALTER TABLE "Email" ADD CONSTRAINT unlucky CHECK (recipient NOT LIKE 'unlucky%')`;
    await expect(type(id, address)).rejects.toThrow();
    await db.$executeRaw`ALTER TABLE "Email" DROP CONSTRAINT unlucky`;
    await type(id, address);
    expect(await db.email.count({ where: { recipient: address } })).toBe(1);
  });

  it("are one a day to an address about one meetup, and three about all", async () => {
    const address = typed("").address;
    const meetups = await Promise.all([1, 2, 3, 4].map(() => testMeetup()));
    for (const { id } of [...meetups, ...meetups]) await type(id, address);
    const sent = await db.email.findMany({ where: { recipient: address } });
    expect(sent.map(({ kind }) => kind)).toEqual(Array(3).fill("rsvp-confirmed"));
    expect((await rsvps(meetups[3]?.id ?? ""))[0]).toMatchObject({ status: "going" });
  });

  it("are one a day about a seat that an attempt got, however often it waits again", async () => {
    const { id } = await testMeetup({ capacity: 1 });
    const [first, second] = [typed(id), typed(id)];
    const phones = [];
    for (const input of [first, second]) phones.push(asPhone(remembered(await rsvp(input, "en"))));
    for (let i = 0; i < 3; i++)
      for (const phone of phones) {
        await cancelRsvp(phone, { meetupId: id });
        await returnRsvp(phone, { meetupId: id });
      }
    for (const { address } of [first, second])
      expect((await mails(address)).sort()).toEqual(["rsvp-confirmed", "rsvp-promoted"]);
  });
});
