import { describe, expect, it } from "vitest";
import { guestsForDesk } from "@/lib/attendees/queries";
import { guestListParams } from "@/lib/attendees/schema";
import { InvalidField } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { bringSupport, changeGuests } from "@/lib/rsvps/change-mutations";
import { answerByLink } from "@/lib/rsvps/link-queries";
import { going } from "@/lib/rsvps/mutations";
import { switchMeetup } from "@/lib/rsvps/switch-mutations";
import { by, rsvps, seats } from "@/lib/rsvps/test-rsvps";

testDatabase();

const support = (person: Person, meetupId: string, answer = true) =>
  bringSupport(by(person), { meetupId, answer });

/** A meetup with a person who brings so many guests. */
async function coming(wanted: Parameters<typeof testMeetup>[0], guests = 0) {
  const person = await testPerson();
  const { id, eventId } = await testMeetup(wanted);
  await going(person, { meetupId: id }, "en");
  await changeGuests(by(person), { meetupId: id, guests });
  const party = async () => {
    const [row] = await rsvps(id);
    return row && { guests: row.guests, supportPerson: row.supportPerson };
  };
  const taken = async () => (await seats(id)).seatsTaken;
  return { person, id, eventId, party, taken };
}

describe("a support person", () => {
  it("comes beyond the party limit, takes a seat, and frees it by staying away", async () => {
    const { person, id, party, taken } = await coming({ partyLimit: 1 }, 1);
    await expect(changeGuests(by(person), { meetupId: id, guests: 2 })).rejects.toThrow(
      InvalidField,
    );
    for (const _ of [1, 2]) expect(await support(person, id)).toEqual({ ok: true });
    expect(await party()).toEqual({ guests: 2, supportPerson: true });
    expect(await taken()).toBe(3);
    await expect(changeGuests(by(person), { meetupId: id, guests: 3 })).rejects.toThrow(
      expect.objectContaining({ params: { max: 2 } }),
    );
    for (const _ of [1, 2]) expect(await support(person, id, false)).toEqual({ ok: true });
    expect(await party()).toEqual({ guests: 1, supportPerson: false });
    expect(await taken()).toBe(2);
  });

  it("finds no seat in a full room, and costs nobody theirs", async () => {
    const { person, id, party, taken } = await coming({ capacity: 2, partyLimit: 0 });
    const other = await testPerson();
    await going(other, { meetupId: id }, "en");
    const full = { ok: false, reason: "no-room-for-guests" };
    expect(await support(person, id)).toEqual(full);
    expect(await party()).toEqual({ guests: 0, supportPerson: false });
    expect(await taken()).toBe(2);
    // Nor one for which others wait.
    await going(await testPerson(), { meetupId: id }, "en");
    await db.meetup.update({ where: { id }, data: { capacity: 3 } });
    expect(await support(person, id)).toEqual(full);
  });

  it("waits with the party, and gives the freed seat to the waitlist", async () => {
    const { person, id } = await coming({ capacity: 2, partyLimit: 0 });
    expect(await support(person, id)).toEqual({ ok: true });
    const waiting = await testPerson();
    await going(waiting, { meetupId: id }, "en");
    expect(await support(waiting, id)).toEqual({ ok: true });
    expect(await support(person, id, false)).toEqual({ ok: true });
    const shown = async () => (await rsvps(id)).map(({ status, guests }) => `${status} ${guests}`);
    expect(await shown(), "one seat for two").toEqual(["going 0", "waitlisted 1"]);
    expect(await support(waiting, id, false)).toEqual({ ok: true });
    expect(await shown()).toEqual(["going 0", "going 0"]);
  });

  it("is one of two who come for the last seat at the same moment", async () => {
    const { person, id, taken } = await coming({ capacity: 3, partyLimit: 0 });
    const other = await testPerson();
    await going(other, { meetupId: id }, "en");
    const outcomes = await Promise.all([support(person, id), support(other, id)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await taken()).toBe(3);
  });

  it("stays away from a person who comes alone, and from a room for one", async () => {
    const { person, id, eventId, party } = await coming({ partyLimit: 2 });
    await support(person, id);
    await changeGuests(by(person), { meetupId: id, guests: 0 });
    expect(await party()).toEqual({ guests: 0, supportPerson: false });
    await support(person, id);
    const there = await testMeetup({ capacity: 1 });
    await db.meetup.update({ where: { id: there.id }, data: { eventId } });
    await switchMeetup(by(person), { meetupId: there.id, from: id });
    const [row] = await rsvps(there.id);
    expect(row).toMatchObject({ status: "going", guests: 0, supportPerson: false });
  });

  it("comes along to another city, beyond its limit", async () => {
    const { person, id, eventId } = await coming({ partyLimit: 1 }, 1);
    await support(person, id);
    const there = await testMeetup({ partyLimit: 1 });
    await db.meetup.update({ where: { id: there.id }, data: { eventId } });
    expect(await switchMeetup(by(person), { meetupId: there.id, from: id })).toMatchObject({
      ok: true,
    });
    const [row] = await rsvps(there.id);
    expect(row).toMatchObject({ status: "going", guests: 2, supportPerson: true });
  });

  it("is shown to the person with its history, and to the hosts, but not to the organizers", async () => {
    const [host, organizer] = [await testPerson(), await testPerson()];
    const { person, id } = await coming({ hosts: [host], organizers: [organizer] });
    await support(person, id);
    const [row] = await rsvps(id);
    const linked = await answerByLink(signLink("answer", row?.id ?? "", 1));
    expect(linked?.answer).toMatchObject({ guests: 1, supportPerson: true });
    expect(linked?.history.map(({ supportAfter }) => supportAfter)).toEqual([false, true]);
    for (const [viewer, supportPerson] of [
      [host, true],
      [organizer, false],
    ] as const) {
      const { going } = await guestsForDesk(viewer, id, guestListParams.parse({}));
      expect(going.rows).toMatchObject([{ guests: 1, supportPerson }]);
    }
  });
});
