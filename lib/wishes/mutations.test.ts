import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { InvalidField, NotAllowed, NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { publishMeetup } from "@/lib/meetups/publish-mutations";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { offerToHost, takeWishBack, wish } from "./mutations";
import { wishesAt, wishesByTown } from "./queries";

testDatabase();

let zoe: Person;
let organizer: Person;
beforeAll(async () => {
  zoe = await testPerson({ name: "Zoé" });
  organizer = await testPerson({ locale: "fr" });
});

/** An event with one unpublished city. */
async function night(rest: Partial<Parameters<typeof testMeetup>[0]> = {}) {
  const { id } = await testMeetup({
    status: "proposed",
    organizers: [organizer],
    hosts: [organizer],
    ...rest,
  });
  const meetup = await db.meetup.findUniqueOrThrow({
    where: { id },
    select: { id: true, eventId: true, city: { select: { id: true, slug: true } } },
  });
  if (!meetup.city) throw new Error("a meetup in a city");
  return { meetupId: id, eventId: meetup.eventId, cityId: meetup.city.id, town: meetup.city.slug };
}

const offer = { address: null, name: null, note: "A café with a back room.", key: randomUUID() };

describe("a wish for a town", () => {
  it("counts once if submitted twice", async () => {
    const { eventId, cityId, town } = await night();
    await Promise.all([
      wish(zoe, { eventId, town, address: null }, "fr"),
      wish(zoe, { eventId, town, address: null }, "fr"),
    ]);
    await wish(null, { eventId, town, address: "sam@example.ca" }, "en");
    expect(await wishesAt(eventId, cityId, zoe)).toEqual({
      others: 1,
      isMine: true,
      hasOffered: false,
    });
    expect(await wishesAt(eventId, cityId, null)).toMatchObject({ others: 2, isMine: false });
  });

  it("requires an address when signed out", async () => {
    const { eventId, town } = await night();
    await expect(wish(null, { eventId, town, address: null }, "en")).rejects.toThrow(InvalidField);
    expect(await wishesByTown(organizer, eventId)).toEqual([]);
  });

  it("can be withdrawn, even twice", async () => {
    const { eventId, town } = await night();
    await wish(zoe, { eventId, town, address: null }, "en");
    await takeWishBack(zoe, { eventId, town });
    expect(await takeWishBack(zoe, { eventId, town })).toEqual({ ok: true });
    expect(await wishesByTown(organizer, eventId)).toEqual([]);
  });

  it("is refused if the town has a meetup, and for hidden events and unknown towns", async () => {
    const open = await night({ status: "published" });
    expect(await wish(zoe, { ...open, address: null }, "en")).toEqual({
      ok: false,
      reason: "city-there",
    });
    const draft = await night({ eventStatus: "draft" });
    await expect(wish(zoe, { ...draft, address: null }, "en")).rejects.toThrow(NotFound);
    await expect(wish(zoe, { ...open, town: "atlantis", address: null }, "en")).rejects.toThrow(
      NotAllowed,
    );
  });

  it("made while its town's meetup is published is either refused or notified", async () => {
    const { eventId, meetupId, town } = await night();
    const people = await Promise.all(Array.from({ length: 8 }, () => testPerson()));
    const [, ...answers] = await Promise.all([
      publishMeetup(organizer, { meetupId }),
      ...people.map((person) => wish(person, { eventId, town, address: null }, "en")),
    ]);
    const taken = answers.filter((answer) => answer.ok).length;
    expect(await db.email.count({ where: { kind: "city-opened" } })).toBe(taken);
    expect(await db.cityWish.count({ where: { eventId } })).toBe(taken);
  });
});

describe("an offer to host", () => {
  it("is also a wish, and mails each organizer once", async () => {
    const { eventId, cityId, town } = await night();
    await offerToHost(zoe, { ...offer, eventId, town }, "en");
    await offerToHost(zoe, { ...offer, eventId, town }, "en");
    expect(await wishesAt(eventId, cityId, zoe)).toMatchObject({ isMine: true, hasOffered: true });
    const mails = await db.email.findMany({
      where: { kind: "host-offer", recipient: organizer.email },
    });
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      language: "fr",
      params: { from: "Zoé", replyTo: zoe.email, text: offer.note },
    });
  });

  it("is made anew when it is sent again after it was withdrawn", async () => {
    const { eventId, cityId, town } = await night();
    const other = await night();
    const sent = { ...offer, key: randomUUID(), eventId, town };
    const elsewhere = { ...sent, eventId: other.eventId, town: other.town };
    for (const each of [sent, elsewhere]) await offerToHost(zoe, each, "en");
    await takeWishBack(zoe, { eventId, town });
    expect(await wishesAt(eventId, cityId, zoe)).toMatchObject({ hasOffered: false });
    for (const each of [sent, elsewhere])
      expect(await offerToHost(zoe, each, "en")).toEqual({ ok: true });
    expect(await wishesAt(eventId, cityId, zoe)).toMatchObject({ isMine: true, hasOffered: true });
    const offers = { verb: "wish.host-offered" };
    expect(await db.activity.count({ where: { ...offers, eventId } })).toBe(2);
    expect(await db.activity.count({ where: { ...offers, eventId: other.eventId } })).toBe(1);
  });

  it("is not mailed to suspended organizers", async () => {
    const suspended = await testPerson({ suspendedAt: new Date() });
    const { eventId, town } = await night({ organizers: [suspended] });
    await offerToHost(zoe, { ...offer, key: randomUUID(), eventId, town }, "en");
    expect(await db.email.count({ where: { recipient: suspended.email } })).toBe(0);
  });

  it("shows on the organizers' desk", async () => {
    const { eventId, cityId, town } = await night();
    await wish(null, { eventId, town, address: "ana@example.ca" }, "fr");
    await offerToHost(zoe, { ...offer, key: randomUUID(), eventId, town }, "en");
    expect(await wishesByTown(organizer, eventId)).toMatchObject([
      {
        city: { id: cityId },
        people: 2,
        offers: [{ from: zoe.email, isApproved: false }],
        isNotified: false,
      },
    ]);
  });
});
