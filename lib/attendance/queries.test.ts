import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { countQueries } from "@/lib/platform/db/test-queries";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { headCountsForDesk, headCountsOf, tallyOfEvent } from "./queries";

testDatabase();

const counted = new Date("2027-01-15T04:00:00Z");
const now = new Date("2027-01-15T05:00:00Z");

async function cityOf(eventId: string) {
  const { id } = await testMeetup();
  await db.meetup.update({ where: { id }, data: { eventId } });
  return id;
}

function count(
  meetupId: string,
  data: { count: number; precision?: "at_least"; countedAt?: Date },
) {
  const { precision = "exactly", countedAt = counted } = data;
  return db.headCount.create({
    data: {
      ...data,
      meetupId,
      precision,
      countedAt,
      createdAt: countedAt,
    },
    select: { id: true },
  });
}

describe("an event's tally", () => {
  it("sums the latest count of each city, over the cities that are published", async () => {
    const { id: first, eventId } = await testMeetup();
    const [second, , proposed] = [
      await cityOf(eventId),
      await cityOf(eventId),
      await cityOf(eventId),
    ];
    await db.meetup.update({ where: { id: proposed }, data: { status: "proposed" } });
    await testMeetup().then(({ id }) => count(id, { count: 500 }));
    await count(first, { count: 10, countedAt: new Date("2027-01-15T03:30:00Z") });
    await count(first, { count: 24 });
    await count(first, { count: 99, countedAt: new Date("2027-01-15T05:00:01Z") });
    await count(second, { count: 30, precision: "at_least" });
    await count(proposed, { count: 7 });

    const { tally, byMeetup } = await tallyOfEvent(eventId, now);
    expect(tally).toEqual({ people: 54, atLeast: true, countedCities: 2, cities: 3 });
    expect(byMeetup.get(first)).toMatchObject({ people: 24 });
    expect([...byMeetup.keys()].sort()).toEqual([first, second].sort());
  });
});

describe("reading head counts", () => {
  it.each([
    ["of an event", (_id: string, eventId: string) => tallyOfEvent(eventId, now)],
    ["of a meetup", (id: string) => headCountsOf(id, now)],
    ["for the desk", (id: string, _eventId: string, host: Person) => headCountsForDesk(host, id)],
  ])("%s takes as many queries for three as for one", async (_what, read) => {
    const host = await testPerson();
    const { id, eventId } = await testMeetup({ hosts: [host] });
    await count(id, { count: 1 });
    const one = await countQueries(() => read(id, eventId, host));
    for (const other of [await cityOf(eventId), await cityOf(eventId)]) {
      await count(other, { count: 2 });
      await count(id, { count: 3 });
    }
    expect(one).toBeGreaterThan(0);
    expect(await countQueries(() => read(id, eventId, host))).toBe(one);
  });
});
