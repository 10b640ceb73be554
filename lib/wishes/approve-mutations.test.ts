import { beforeEach, describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { approveOffer } from "./approve-mutations";

testDatabase();

let organizer: Person;
let offerer: Person;
let eventId: string;
let town: { id: string; slug: string };

beforeEach(async () => {
  [organizer, offerer] = [await testPerson(), await testPerson()];
  eventId = (await testMeetup({ organizers: [organizer] })).eventId;
  const slug = `moncton-${eventId.slice(0, 8)}`;
  town = await db.city.create({
    data: {
      ...{ slug, nameEn: "Moncton", nameFr: "Moncton", province: "NB", stripPlace: "AT" },
      ...{ timeZone: "America/Moncton", latitude: 46.1, longitude: -64.8 },
    },
    select: { id: true, slug: true },
  });
});

const at = new Date("2026-11-01T00:00Z");
const offer = (offeredAt: Date | null = at) =>
  db.cityWish.create({
    data: { eventId, cityId: town.id, userId: offerer.id, locale: "fr", createdAt: at, offeredAt },
    select: { id: true },
  });
const approve = (wishId: string, viewer = organizer) => approveOffer(viewer, { wishId });
const meetupsThere = () =>
  db.meetup.findMany({
    where: { eventId, cityId: town.id },
    select: { slug: true, status: true, startsLocal: true, invitations: true },
  });

describe("approving an offer to host", () => {
  it("adds the town to the event and mails one invitation, even if repeated", async () => {
    const { id } = await offer();
    await Promise.all([approve(id), approve(id)]);
    expect(await approve(id)).toEqual({ ok: true });

    const [meetup, ...others] = await meetupsThere();
    expect(others).toEqual([]);
    expect(meetup).toMatchObject({ slug: town.slug, status: "proposed", startsLocal: "19:00" });
    expect(meetup?.invitations).toMatchObject([{ address: offerer.email, acceptedAt: null }]);
    const mails = await db.email.findMany({ where: { recipient: offerer.email } });
    expect(mails.map(({ kind }) => kind)).toEqual(["invitation"]);
    const stored = await db.cityWish.findUniqueOrThrow({ where: { id } });
    expect(stored.approvedAt).not.toBeNull();
  });

  it("invites a second host if the town has a meetup", async () => {
    const { id } = await offer();
    await approve(id);
    offerer = await testPerson();
    await approve((await offer()).id);
    const [meetup, ...others] = await meetupsThere();
    expect(others).toEqual([]);
    expect(meetup?.invitations).toHaveLength(2);
  });

  it("is for organizers, and for offers only", async () => {
    const { id } = await offer();
    await expect(approve(id, offerer)).rejects.toThrow(NotFound);
    await db.cityWish.update({ where: { id }, data: { offeredAt: null } });
    await expect(approve(id)).rejects.toThrow(NotFound);
    expect(await meetupsThere()).toEqual([]);
  });

  it("is refused once the event is canceled", async () => {
    const { id } = await offer();
    await db.event.update({ where: { id: eventId }, data: { status: "canceled" } });
    expect(await approve(id)).toEqual({ ok: false, reason: "event-canceled" });
    expect(await meetupsThere()).toEqual([]);
  });
});
