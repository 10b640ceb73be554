import { expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { inStreamOrder, shareOf } from "@/lib/line-ups/rules";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { countQueries } from "@/lib/platform/db/test-queries";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { lineUpsForOrganizers } from "./event-queries";

testDatabase();

it("organizers see all cities' line-ups, drafts as well, at the cost of one", async () => {
  const organizer = await testPerson();
  const { id, eventId } = await testMeetup({ organizers: [organizer] });
  const lay = async (meetupId: string) =>
    db.slot.createMany({
      data: [0, 1].map((position) => ({
        meetupId,
        position,
        kind: "break" as const,
        seconds: 600,
      })),
    });
  await lay(id);
  const read = () => lineUpsForOrganizers(organizer, eventId);
  const meetupOfNight = async (data: Parameters<typeof testMeetup>[0]) => {
    const more = await testMeetup(data);
    await db.meetup.update({ where: { id: more.id }, data: { eventId } });
    return more.id;
  };
  expect(await read()).toMatchObject({ streamZone: null, cities: [{ lineUp: { version: 0 } }] });
  const one = await countQueries(read);
  for (const date of ["2027-01-14", "2027-01-14"]) {
    const more = await testMeetup({ date });
    const { id: cityId } = await db.city.create({
      data: {
        ...{ slug: more.id, nameEn: "Oslo", nameFr: "Oslo", province: "ON", latitude: 50 },
        ...{ longitude: -80, timeZone: "America/Toronto", stripPlace: "ET" },
      },
    });
    await db.meetup.update({ where: { id: more.id }, data: { eventId, cityId } });
    await lay(more.id);
  }
  await lay(await meetupOfNight({ status: "canceled" }));
  const emptied = await meetupOfNight({});
  await lay(emptied);
  await db.slot.updateMany({ where: { meetupId: emptied }, data: { withdrawnAt: new Date(0) } });
  const afar = { kind: "afar", slug: "afar", timeZone: "America/Halifax" } as const;
  await meetupOfNight({ ...afar, status: "canceled" });
  const shown = await read();
  expect([shown.cities.length, shown.streamZone]).toEqual([3, null]);
  await meetupOfNight(afar);
  expect((await read()).streamZone).toBe("America/Halifax");
  expect(await countQueries(read)).toBe(one);
  await expect(lineUpsForOrganizers(await testPerson(), eventId)).rejects.toThrow(NotFound);
});

const at = (minutes: number) => new Date(minutes * 60_000);
const city = (slug: string, ...starts: number[]) => ({
  slug,
  lineUp: { slots: starts.map((minutes) => ({ startsAt: at(minutes) })) },
});

it("one list has all cities' slots by their instants, and at one instant by their cities", () => {
  const all = inStreamOrder([city("halifax", 0, 20, 40), city("ottawa", 10, 20)]);
  expect(
    all.map(({ city: { slug }, slot }) => `${slug} ${slot.startsAt.getTime() / 60_000}`),
  ).toEqual(["halifax 0", "ottawa 10", "halifax 20", "ottawa 20", "halifax 40"]);
});

it.each([
  [0, 60, { left: 0, width: 25 }],
  [60, 240, { left: 25, width: 75 }],
  [120, 180, { left: 50, width: 25 }],
])("a slot from %i to %i minutes of 240 is drawn at %o", (from, to, share) => {
  const whole = { startsAt: at(0), endsAt: at(240) };
  expect(shareOf({ startsAt: at(from), endsAt: at(to) }, whole)).toEqual(share);
});
