import { beforeAll, describe, expect, it } from "vitest";
import { changeCapacity, removeGuest, seatFromWaitlist } from "@/lib/attendees/mutations";
import { cancelEvent } from "@/lib/events/cancel-mutations";
import { NotAllowed } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { cancelMeetup } from "@/lib/meetups/cancel-mutations";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { going } from "@/lib/rsvps/mutations";

import { mails, rsvps, seats, twoCities } from "@/lib/rsvps/test-rsvps";

testDatabase();

let host: Person;
beforeAll(async () => {
  host = await testPerson();
});

describe("canceling a meetup or an event", () => {
  const fill = async (meetupId: string, people: Person[]) => {
    for (const person of people) await going(person, { meetupId }, "en");
  };

  it("notifies everybody and frees them to go elsewhere", async () => {
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

  it("is refused for somebody else's meetup or event", async () => {
    const meetup = await testMeetup({ capacity: 1 });
    const person = await testPerson();
    await fill(meetup.id, [person]);
    const rsvpId = (await rsvps(meetup.id))[0]?.id ?? "";
    const input = { meetupId: meetup.id, rsvpId, reason: "Speaks first" };
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

  it("cancels only the meetups of an event that are not over", async () => {
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

  it("notifies hosts and speakers once each, except whoever canceled", async () => {
    const [other, speaker, going] = [await testPerson(), await testPerson(), await testPerson()];
    const organizer = await testPerson();
    const meetup = await testMeetup({ hosts: [host, other], organizers: [organizer] });
    const talk = {
      meetupId: meetup.id,
      createdAt: new Date(),
      speakerName: "Sam",
      title: "A talk",
    };
    const content = { ...talk, locale: "en", format: "twenty_twenty", state: "accepted" } as const;
    const gone = await testPerson();
    await db.talk.createMany({
      data: [
        { ...content, proposerId: speaker.id },
        { ...content, proposerId: going.id },
        { ...content, proposerId: gone.id, state: "withdrawn" },
      ],
    });
    await fill(meetup.id, [going]);
    expect(await cancelMeetup(host, { meetupId: meetup.id })).toEqual({ ok: true });
    const notified = await Promise.all(
      [other, speaker, gone, host, going].map((one) => mails(one.email)),
    );
    expect(notified.slice(0, 3)).toEqual([["called-off"], ["called-off"], []]);
    expect(await mails(organizer.email)).toEqual(["called-off"]);
    expect(notified[3]).not.toContain("called-off");
    expect(notified[4]).toEqual(["rsvp-confirmed", "meetup-canceled"]);
  });

  it("frees seats of unpublished meetups and notifies their hosts", async () => {
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

  it("lets an organizer cancel the whole event", async () => {
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
