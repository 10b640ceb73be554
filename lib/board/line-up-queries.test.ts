import { expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { inStreamOrder, shareOf } from "@/lib/line-ups/rules";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { countQueries } from "@/lib/platform/db/test-queries";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { lineUpOf } from "@/lib/slots/line-up-queries";
import { freezeLineUp } from "@/lib/slots/version-mutations";
import { testStage } from "@/lib/stage/test-stage";
import { lineUpsForOrganizers, timeOfTalk } from "./line-up-queries";

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

it("an over-run moves the later starts for organizers, and on a talk's page", async () => {
  const organizer = await testPerson();
  const { meetupId, eventId, slots } = await testStage({ organizers: [organizer] });
  await db.$transaction((tx) => freezeLineUp(tx, meetupId, realNow()));
  const [opening = "", slotId = ""] = slots;
  const planned = await lineUpOf(meetupId);
  if (!planned) throw new Error("no line-up");
  const after = (minutes: number) => new Date(planned.startsAt.getTime() + minutes * 60_000);
  // It closes early: nothing is expected at the hour at which this runs.
  await db.meetup.update({ where: { id: meetupId }, data: { endsAt: after(20) } });
  const lineUp = { ...planned, closesAt: after(20) };
  const talk = { meetupId, slotId, lineUp };
  const starts = async () => {
    const { cities } = await lineUpsForOrganizers(organizer, eventId);
    const shown = cities[0]?.lineUp.slots.find(({ id }) => id === slotId);
    return [shown?.startsAt, (await timeOfTalk(talk))?.startsAt];
  };
  expect(await starts()).toEqual([after(6), after(6)]);
  const mark = { meetupId, slotId: opening, kind: "started" as const };
  await db.stageMark.create({ data: { ...mark, sequence: 1, at: after(30) } });
  expect(await starts()).toEqual([after(36), after(36)]);
  expect(await timeOfTalk({ ...talk, slotId: "gone" })).toBeNull();
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
