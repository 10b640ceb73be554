import { beforeEach, describe, expect, it, vi } from "vitest";
import { acceptInvitation } from "@/lib/invitations/accept-mutations";
import { invitationsOfEvent } from "@/lib/invitations/queries";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { meetupForDesk } from "@/lib/meetups/queries";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { eventSnapshot } from "@/lib/snapshot/queries";
import { removeHost, stepDown } from "./mutations";
import { hostsForDesk } from "./queries";

testDatabase();

const gate = vi.hoisted(() => ({ locked: true }));
vi.mock("@/lib/seating/locks", async (original) => {
  const real = await original<typeof import("@/lib/seating/locks")>();
  const lockMeetup = (...args: Parameters<typeof real.lockMeetup>) =>
    gate.locked ? real.lockMeetup(...args) : Promise.resolve();
  return { ...real, lockMeetup };
});

let organizer: Person;
let zoe: Person;
let sam: Person;
let meetup: { id: string; eventId: string };

const confirmed = (name: string) => testPerson({ name, emailVerified: realNow() });

beforeEach(async () => {
  organizer = await testPerson({ locale: "fr" });
  [zoe, sam] = [await confirmed("Zoé"), await confirmed("Sam")];
  meetup = await testMeetup({ organizers: [organizer], hosts: [zoe, sam] });
});

const hosts = async () =>
  (await db.meetupRole.findMany({ where: { meetupId: meetup.id } })).map(({ userId }) => userId);
const mails = (recipient: string) =>
  db.email.findMany({ where: { recipient }, select: { kind: true, language: true, params: true } });
const verbs = async () =>
  (await db.activity.findMany({ where: { meetupId: meetup.id } })).map(({ verb }) => verb);
const slugs = () =>
  db.meetup.findUniqueOrThrow({
    where: { id: meetup.id },
    select: { slug: true, event: { select: { slug: true } } },
  });

async function accepted(person: Person) {
  const { id: meetupId, eventId } = meetup;
  const dates = { createdAt: realNow(), expiresAt: new Date(realNow().getTime() + 86_400_000) };
  const { id } = await db.invitation.create({
    data: { meetupId, eventId, address: person.email, ...dates },
  });
  const link = { token: signLink("invitation", id, 1), name: "Zoé" };
  await acceptInvitation(person, link, "en");
  return link;
}

describe("stepping down", () => {
  const leave = (who: Person) => stepDown(who, { meetupId: meetup.id });

  it("ends the role, notifies the organizers, and sent twice does so once", async () => {
    const outcome = { ok: true, keepsDesk: false, isPublic: true };
    expect(await leave(zoe)).toMatchObject(outcome);
    expect(await leave(zoe)).toMatchObject(outcome);
    expect(await hosts()).toEqual([sam.id]);
    const params = { meetupId: meetup.id, name: "Zoé" };
    expect(await mails(organizer.email)).toEqual([
      { kind: "host-stepped-down", language: "fr", params },
    ]);
    expect(await verbs()).toEqual(["host.stepped-down"]);
  });

  it("is refused to the last host of a published meetup, but not to its organizer", async () => {
    await leave(zoe);
    expect(await leave(sam)).toEqual({ ok: false, reason: "last-host" });
    expect(await hosts()).toEqual([sam.id]);
    await db.eventOrganizer.create({
      data: { eventId: meetup.eventId, userId: sam.id, since: realNow() },
    });
    expect(await leave(sam)).toMatchObject({ ok: true, keepsDesk: true });
    expect(await mails(sam.email)).toEqual([]);
  });

  /** Both are let go at the same moment, by whoever held the event's revision. */
  async function bothLeave() {
    const { eventId } = meetup;
    await db.eventRevision.upsert({
      where: { eventId },
      create: { eventId, revision: 0 },
      update: {},
    });
    let leaving: Promise<unknown> = Promise.resolve();
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "EventRevision" WHERE "eventId" = ${eventId}::uuid FOR UPDATE`;
      leaving = Promise.all([leave(zoe), leave(sam)]);
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    await leaving;
    return hosts();
  }

  it("leaves one of two hosts who do so at the same moment", async () => {
    expect(await bothLeave()).toHaveLength(1);
  });

  it("would leave none without the meetup's lock", async () => {
    gate.locked = false;
    const left = await bothLeave().finally(() => {
      gate.locked = true;
    });
    expect(left).toEqual([]);
  });

  it("is open to hosts only: nothing changes by others, and a draft is missing to them", async () => {
    const stranger = await testPerson();
    expect(await leave(stranger)).toMatchObject({ ok: true });
    await db.meetup.update({ where: { id: meetup.id }, data: { status: "proposed" } });
    await expect(leave(stranger)).rejects.toThrow(NotFound);
    expect(await hosts()).toHaveLength(2);
    expect(await verbs()).toEqual([]);
  });
});

describe("removing a host", () => {
  const remove = (by: Person, who: Person) =>
    removeHost(by, { meetupId: meetup.id, userId: who.id });

  it("ends the role and notifies that person once, also of the last host", async () => {
    expect(await remove(organizer, zoe)).toEqual({ ok: true });
    expect(await remove(organizer, zoe)).toEqual({ ok: true });
    const params = { meetupId: meetup.id };
    expect(await mails(zoe.email)).toEqual([{ kind: "host-removed", language: "en", params }]);
    expect(await remove(organizer, sam)).toEqual({ ok: true });
    expect(await hosts()).toEqual([]);
    expect(await mails(organizer.email)).toEqual([]);
    expect(await db.activity.findMany({ where: { meetupId: meetup.id } })).toMatchObject([
      { verb: "host.removed", subjectId: zoe.id, detail: { host: "Zoé" } },
      { verb: "host.removed", subjectId: sam.id },
    ]);
  });

  it("takes a suspended host, who is nobody's other host any more", async () => {
    await db.user.update({ where: { id: zoe.id }, data: { suspendedAt: realNow() } });
    expect(await stepDown(sam, { meetupId: meetup.id })).toEqual({
      ok: false,
      reason: "last-host",
    });
    await remove(organizer, zoe);
    expect(await hosts()).toEqual([sam.id]);
    expect(await mails(zoe.email)).toEqual([]);
  });

  it("is for the event's organizers: not for its hosts, nor for another event's", async () => {
    const other = await testPerson();
    await testMeetup({ organizers: [other] });
    for (const by of [zoe, sam, other, { ...organizer, suspended: true }])
      await expect(remove(by, sam)).rejects.toThrow(NotFound);
    expect(await hosts()).toHaveLength(2);
  });

  it("closes the desk and takes the name off the pages with the next request", async () => {
    const { slug, event } = await slugs();
    const shown = async () => (await eventSnapshot(event.slug))?.meetups[0]?.hosts.toSorted();
    expect(await shown()).toEqual(["Sam", "Zoé"]);
    expect(await meetupForDesk(event.slug, slug, zoe)).not.toBeNull();
    await remove(organizer, zoe);
    expect(await shown()).toEqual(["Sam"]);
    expect(await meetupForDesk(event.slug, slug, zoe)).toBeNull();
    await expect(hostsForDesk(zoe, meetup.id)).rejects.toThrow(NotFound);
    await remove(organizer, sam);
    expect(await shown()).toEqual([]);
  });

  it("keeps the RSVP, and ends the invitation that was accepted", async () => {
    const late = await confirmed("Late");
    const link = await accepted(late);
    expect(await hosts()).toContain(late.id);
    await remove(organizer, late);
    expect(await db.rsvp.findMany({ where: { userId: late.id } })).toMatchObject([
      { status: "going" },
    ]);
    for (const viewer of [late, null])
      expect(await acceptInvitation(viewer, link, "en")).toEqual({ ok: false, reason: "used" });
    expect(await hosts()).not.toContain(late.id);
    expect(await invitationsOfEvent(organizer, meetup.eventId)).toMatchObject([
      { state: "accepted", isEnded: true },
    ]);
  });

  it("withdraws what that person could still accept, and lets an organizer invite them again", async () => {
    const { id: meetupId, eventId } = meetup;
    const dates = { createdAt: realNow(), expiresAt: new Date(realNow().getTime() + 86_400_000) };
    const { id } = await db.invitation.create({
      data: { meetupId, eventId, address: zoe.email, ...dates },
    });
    await remove(organizer, zoe);
    const link = { token: signLink("invitation", id, 1), name: "Zoé" };
    const refused = { ok: false, reason: "withdrawn" };
    expect(await acceptInvitation(zoe, link, "en")).toEqual(refused);
    expect(await verbs()).toEqual(["host.removed", "invitation.withdrawn"]);
    await accepted(zoe);
    expect(await hosts()).toContain(zoe.id);
  });
});

describe("the phones of a former host at the door", () => {
  const phone = async (person: Person) => {
    const times = { createdAt: realNow(), usedAt: realNow() };
    const own = { meetupId: meetup.id, userId: person.id, lastCounter: 7 };
    return db.doorDevice.create({ data: { id: crypto.randomUUID(), ...own, ...times } });
  };
  const revokedAfter = async ({ id }: { id: string }) =>
    (await db.doorDevice.findUniqueOrThrow({ where: { id } })).revokedAfter;

  it("are revoked with the role, those of others are not", async () => {
    const [ofZoe, ofSam] = [await phone(zoe), await phone(sam)];
    await removeHost(organizer, { meetupId: meetup.id, userId: zoe.id });
    expect([await revokedAfter(ofZoe), await revokedAfter(ofSam)]).toEqual([7, null]);
    expect(await verbs()).toEqual(expect.arrayContaining(["host.removed", "door.phone-revoked"]));
  });

  it("are revoked if they step down, but not an organizer's", async () => {
    const role = { meetupId: meetup.id, userId: organizer.id, role: "host" as const };
    await db.meetupRole.create({ data: { ...role, since: realNow() } });
    const [ofSam, ofOrganizer] = [await phone(sam), await phone(organizer)];
    await stepDown(sam, { meetupId: meetup.id });
    await stepDown(organizer, { meetupId: meetup.id });
    expect([await revokedAfter(ofSam), await revokedAfter(ofOrganizer)]).toEqual([7, null]);
  });
});
