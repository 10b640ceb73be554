import { describe, expect, it } from "vitest";
import { LIMITS } from "@/lib/kernel/limits";
import { NotAllowed } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { host, stranger, testHostAndStranger } from "@/lib/platform/db/test-people";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { publishMeetup } from "./publish-mutations";

testDatabase();
testHostAndStranger();

const stored = (id: string) => db.meetup.findUniqueOrThrow({ where: { id } });
const mailsOf = (meetupId: string) =>
  db.email.findMany({
    where: { params: { path: ["meetupId"], equals: meetupId } },
    select: { kind: true, recipient: true, language: true },
  });

/** The stranger's wish for the meetup's town. */
async function addWish(meetupId: string) {
  const { cityId, eventId } = await stored(meetupId);
  const wish = { eventId, cityId: cityId ?? "", userId: stranger.id, locale: "fr" as const };
  return db.cityWish.create({ data: { ...wish, createdAt: new Date() } });
}

describe("publishing a meetup", () => {
  it("is for its hosts and the event's organizers only", async () => {
    const meetup = await testMeetup({ hosts: [host], status: "proposed" });
    await testMeetup({ hosts: [stranger], status: "proposed" });
    await expect(publishMeetup(stranger, { meetupId: meetup.id })).rejects.toThrow(NotAllowed);
    expect((await stored(meetup.id)).status).toBe("proposed");
  });

  it("requires a host, but no venue", async () => {
    const organizer = await testPerson();
    const empty = await testMeetup({ organizers: [organizer], status: "proposed" });
    const refused = await publishMeetup(organizer, { meetupId: empty.id });
    expect(refused).toEqual({ ok: false, reason: "no-host" });
    expect((await stored(empty.id)).status).toBe("proposed");
    const meetup = await testMeetup({ hosts: [host], status: "proposed" });
    expect(await publishMeetup(host, { meetupId: meetup.id })).toEqual({ ok: true });
    expect(await stored(meetup.id)).toMatchObject({ status: "published", venueAnnouncedAt: null });
  });

  it("with a venue announces it, so that the next one is a change", async () => {
    const meetup = await testMeetup({ hosts: [host], status: "proposed", venue: "Grizzly Den" });
    await publishMeetup(host, { meetupId: meetup.id });
    expect((await stored(meetup.id)).venueAnnouncedAt).not.toBeNull();
  });

  it("notifies everybody who wished for the town, once", async () => {
    const meetup = await testMeetup({ hosts: [host], status: "proposed" });
    const { eventId } = await addWish(meetup.id);
    await publishMeetup(host, { meetupId: meetup.id });
    const { publishedAt } = await stored(meetup.id);
    await publishMeetup(host, { meetupId: meetup.id });
    expect((await stored(meetup.id)).publishedAt).toEqual(publishedAt);
    expect(await mailsOf(meetup.id)).toMatchObject([
      { kind: "city-opened", recipient: stranger.email, language: "fr" },
    ]);
    expect(await db.cityWish.count({ where: { eventId, mailedAt: null } })).toBe(0);
  });

  it("mails an unconfirmed wisher within the daily limit, and a confirmed one every time", async () => {
    const [typed, proved] = [await testPerson(), await testPerson({ emailVerified: new Date() })];
    const { points: most } = LIMITS["unconfirmed-mail"];
    for (let opened = 0; opened <= most; opened++) {
      const { id: meetupId, eventId } = await testMeetup({ hosts: [host], status: "proposed" });
      const { cityId } = await stored(meetupId);
      const wish = { eventId, cityId: cityId ?? "", locale: "en" as const, createdAt: new Date() };
      await db.cityWish.createMany({
        data: [typed, proved].map(({ id: userId }) => ({ ...wish, userId })),
      });
      await publishMeetup(host, { meetupId });
    }
    const mailed = ({ email: recipient }: { email: string }) =>
      db.email.count({ where: { recipient, kind: "city-opened" } });
    expect([await mailed(typed), await mailed(proved)]).toEqual([most, most + 1]);
  });

  it("does not notify wishers of another town or event, or suspended users", async () => {
    const [here, there] = [
      await testMeetup({ hosts: [host], status: "proposed" }),
      await testMeetup({ status: "proposed" }),
    ];
    const [{ cityId: town }, { cityId: otherTown }] = [
      await stored(here.id),
      await stored(there.id),
    ];
    const suspended = await testPerson({ suspendedAt: new Date() });
    const wished = { locale: "en" as const, createdAt: new Date() };
    await db.cityWish.createMany({
      data: [
        { ...wished, eventId: here.eventId, cityId: otherTown ?? "", userId: stranger.id },
        { ...wished, eventId: there.eventId, cityId: town ?? "", userId: stranger.id },
        { ...wished, eventId: here.eventId, cityId: town ?? "", userId: suspended.id },
      ],
    });
    await publishMeetup(host, { meetupId: here.id });
    expect(await mailsOf(here.id)).toEqual([]);
  });

  it("after the meetup is over notifies nobody", async () => {
    const past = { hosts: [host], status: "proposed", date: "2026-01-15" } as const;
    const { id: meetupId } = await testMeetup({ ...past, hosts: [host] });
    const { cityId, eventId } = await stored(meetupId);
    const wish = { userId: stranger.id, locale: "en", createdAt: new Date() } as const;
    await db.cityWish.create({ data: { ...wish, eventId, cityId: cityId ?? "" } });
    expect(await publishMeetup(host, { meetupId })).toEqual({ ok: true });
    expect(await mailsOf(meetupId)).toEqual([]);
  });

  it("is refused once the meetup or its event is canceled", async () => {
    const meetup = await testMeetup({ hosts: [host], status: "canceled" });
    expect(await publishMeetup(host, { meetupId: meetup.id })).toMatchObject({
      reason: "meetup-canceled",
    });
    const night = await testMeetup({ hosts: [host], status: "proposed", eventStatus: "canceled" });
    expect(await publishMeetup(host, { meetupId: night.id })).toMatchObject({
      reason: "event-canceled",
    });
    expect((await stored(night.id)).status).toBe("proposed");
  });

  it("in a draft event notifies nobody yet", async () => {
    const meetup = await testMeetup({ hosts: [host], status: "proposed", eventStatus: "draft" });
    await addWish(meetup.id);
    await publishMeetup(host, { meetupId: meetup.id });
    expect(await mailsOf(meetup.id)).toEqual([]);
  });
});
