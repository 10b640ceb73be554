import { beforeEach, describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { acceptInvitation } from "./accept-mutations";
import { expiryOf } from "./rules";

testDatabase();

let organizer: Person;
let meetup: { id: string; eventId: string };

beforeEach(async () => {
  organizer = await testPerson({ locale: "fr" });
  meetup = await testMeetup({ organizers: [organizer], status: "proposed", eventStatus: "draft" });
});

async function invitation(address: string | null = null, to = meetup) {
  const createdAt = realNow();
  const { id } = await db.invitation.create({
    data: {
      eventId: to.eventId,
      meetupId: to.id,
      address,
      createdAt,
      expiresAt: expiryOf(createdAt),
    },
    select: { id: true },
  });
  return { id, token: signLink("invitation", id, 1), name: "Zoé" };
}

const hostsOf = async (meetupId: string) =>
  (await db.meetupRole.findMany({ where: { meetupId, role: "host" } })).map((role) => role.userId);
const answersOf = (userId: string) => db.rsvp.findMany({ where: { userId } });
const seatsOf = async (id: string) =>
  (await db.meetup.findUniqueOrThrow({ where: { id } })).seatsTaken;

describe("accepting an invitation", () => {
  it("makes the signed-in user a host with a seat, and notifies the organizers", async () => {
    const zoe = await testPerson();
    const suspended = await testPerson({ suspendedAt: realNow() });
    await db.eventOrganizer.create({
      data: { eventId: meetup.eventId, userId: suspended.id, since: realNow() },
    });
    const { id, token, name } = await invitation();
    expect(await acceptInvitation(zoe, { token, name }, "en")).toMatchObject({
      ok: true,
      signedIn: true,
      seated: true,
    });
    expect(await hostsOf(meetup.id)).toEqual([zoe.id]);
    expect(await answersOf(zoe.id)).toMatchObject([{ status: "going", name: zoe.name }]);
    expect(await seatsOf(meetup.id)).toBe(1);
    expect(await db.rsvpLog.findMany({ where: { meetupId: meetup.id } })).toMatchObject([
      { sequence: 1, change: "created", statusAfter: "going", actorId: zoe.id },
    ]);
    expect(await db.email.findMany({ where: { recipient: organizer.email } })).toMatchObject([
      { kind: "host-accepted", language: "fr", params: { invitationId: id } },
    ]);
    expect(await db.email.count({ where: { recipient: suspended.email } })).toBe(0);
  });

  it("requires sign-in if the link has no recipient", async () => {
    const { token, name } = await invitation();
    expect(await acceptInvitation(null, { token, name }, "en")).toEqual({
      ok: false,
      reason: "sign-in-first",
    });
    expect(await hostsOf(meetup.id)).toEqual([]);
  });

  it("confirms the invited address without starting a session", async () => {
    const address = "fresh.host@example.ca";
    const { token, name } = await invitation(address);
    expect(await acceptInvitation(null, { token, name }, "fr")).toMatchObject({
      ok: true,
      signedIn: false,
    });
    const person = await db.user.findUniqueOrThrow({ where: { email: address } });
    expect(person).toMatchObject({ name: "Zoé", locale: "fr", emailVerified: expect.any(Date) });
    expect(await hostsOf(meetup.id)).toEqual([person.id]);
    expect(await db.session.count({ where: { userId: person.id } })).toBe(0);
  });

  it("submitted twice returns the same result and notifies once", async () => {
    const address = "twice.host@example.ca";
    const { token, name } = await invitation(address);
    const accept = () => acceptInvitation(null, { token, name }, "en");
    const first = await accept();
    expect(first).toMatchObject({ ok: true });
    expect(await accept()).toEqual(first);
    expect(await hostsOf(meetup.id)).toHaveLength(1);
    const [zoe, theirs] = [await testPerson(), await invitation()];
    const own = () => acceptInvitation(zoe, { token: theirs.token, name }, "en");
    expect([await own(), await own()]).toMatchObject([{ signedIn: true }, { signedIn: true }]);
    expect(await acceptInvitation(await testPerson(), { token, name }, "en")).toEqual({
      ok: false,
      reason: "used",
    });
  });

  it("accepts only one of two concurrent users", async () => {
    const [zoe, amir] = [await testPerson(), await testPerson()];
    const { token, name } = await invitation();
    const outcomes = await Promise.all(
      [zoe, amir].map((viewer) => acceptInvitation(viewer, { token, name }, "en")),
    );
    expect(outcomes).toContainEqual({ ok: false, reason: "used" });
    expect(await hostsOf(meetup.id)).toHaveLength(1);
    expect(await seatsOf(meetup.id)).toBe(1);
  });

  it("gives no seat to a host who has one elsewhere, or ahead of the waitlist", async () => {
    const zoe = await testPerson();
    const elsewhere = await testMeetup();
    await db.meetup.update({ where: { id: elsewhere.id }, data: { eventId: meetup.eventId } });
    await testRsvp({ id: elsewhere.id, eventId: meetup.eventId }, zoe);
    const first = await invitation();
    expect(await acceptInvitation(zoe, first, "en")).toMatchObject({ ok: true, seated: false });

    const full = await testMeetup({ organizers: [organizer], capacity: 1, seatsTaken: 1 });
    const amir = await testPerson();
    const second = await invitation(null, full);
    expect(await acceptInvitation(amir, second, "en")).toMatchObject({ ok: true, seated: false });
    expect(await hostsOf(full.id)).toEqual([amir.id]);
    expect(await seatsOf(full.id)).toBe(1);
  });

  it("keeps an existing RSVP and reactivates a canceled one", async () => {
    const zoe = await testPerson();
    const rsvp = await testRsvp(meetup, zoe, { status: "canceled", guests: 2 });
    expect(await acceptInvitation(zoe, await invitation(), "en")).toMatchObject({ seated: true });
    expect(await answersOf(zoe.id)).toMatchObject([{ id: rsvp.id, status: "going", guests: 0 }]);
    expect(await acceptInvitation(zoe, await invitation(), "en")).toMatchObject({ seated: false });
    expect(await seatsOf(meetup.id)).toBe(1);
  });

  it.each([
    ["replaced", { version: 2 }],
    ["expired", { expiresAt: new Date("2020-01-01") }],
    ["withdrawn", { withdrawnAt: new Date("2020-01-01") }],
    ["used", { acceptedAt: new Date("2020-01-01") }],
  ] as const)("is refused if the link is %s", async (reason, data) => {
    const { id, token, name } = await invitation();
    await db.invitation.update({ where: { id }, data });
    const refused = await acceptInvitation(await testPerson(), { token, name }, "en");
    expect(refused).toEqual({ ok: false, reason });
    expect(await hostsOf(meetup.id)).toEqual([]);
  });

  it("is refused for suspended users and forged links", async () => {
    const address = "suspended@example.ca";
    await testPerson({ email: address, suspendedAt: realNow() });
    const { id, token, name } = await invitation(address);
    expect(await acceptInvitation(null, { token, name }, "en")).toMatchObject({
      reason: "suspended",
    });
    expect(await db.user.findUnique({ where: { email: address } })).toMatchObject({
      emailVerified: null,
    });
    const forged = signLink("answer", id, 1);
    const accepting = acceptInvitation(await testPerson(), { token: forged, name }, "en");
    await expect(accepting).rejects.toBeInstanceOf(NotFound);
  });
});
