import { expect, it } from "vitest";
import { another, hosted, hoursAgo } from "@/lib/activity/scenarios/test-fixtures";
import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { fromLocalDate } from "@/lib/platform/time/local";
import { uncountedCities } from "./uncounted-queries";

testDatabase();

it("cities without a valid count an hour after doors are not yet counted, for organizers only", async () => {
  const at = new Date("2027-01-15T04:00Z");
  const night = {
    date: "2027-01-14",
    startsAt: new Date("2027-01-15T03:00Z"),
    endsAt: new Date("2027-01-15T06:00Z"),
  };
  const { host, eventId, meetupId } = await hosted(night);
  const phone = "604-555-0134";
  await db.meetupRole.updateMany({ where: { meetupId }, data: { phone } });
  const counted = await another(eventId, night);
  const later = await another(eventId, { ...night, startsAt: new Date("2027-01-15T03:01Z") });
  const day = fromLocalDate(night.date);
  await db.meetup.updateMany({ where: { id: later.id }, data: { localDate: day } });
  const count = {
    count: 9,
    precision: "exactly",
    createdAt: new Date("2027-01-15T03:30Z"),
  } as const;
  const { id } = await db.headCount.create({ data: { ...count, meetupId: counted.id } });
  const missing = async (now = at) =>
    (await uncountedCities(host, eventId, now)).map((city) => city.id).sort();

  expect(await missing(new Date("2027-01-15T03:59Z"))).toEqual([]);
  expect(await missing()).toEqual([meetupId]);
  expect(await missing(new Date("2027-01-15T04:01Z"))).toEqual([meetupId, later.id].sort());
  expect((await uncountedCities(host, eventId, at))[0]?.hosts).toMatchObject([{ phone }]);
  await db.headCount.update({ where: { id }, data: { voidedAt: hoursAgo(0) } });
  expect(await missing()).toEqual([meetupId, counted.id].sort());
  // Noon of the next day in Vancouver.
  expect(await missing(new Date("2027-01-15T20:00Z"))).toEqual([]);
  await expect(uncountedCities(await testPerson(), eventId, at)).rejects.toThrow(NotFound);
});
