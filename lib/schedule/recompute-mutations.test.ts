import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup } from "@/lib/platform/db/test-rows";
import { tzdbVersion } from "@/lib/platform/time/zones";
import { recomputeInstants } from "./recompute-mutations";

testDatabase();

const stored = (id: string) => db.meetup.findUniqueOrThrow({ where: { id } });

describe("a new release of the tz database", () => {
  it("moves upcoming meetups, leaves past ones, and is applied once", async () => {
    const wrong = {
      tzdbVersion: "2025c",
      startsAt: new Date("2027-01-15T04:00Z"),
      endsAt: new Date("2027-01-15T07:00Z"),
      rsvpsCloseAt: new Date("2027-01-15T04:00Z"),
    };
    const next = await testMeetup(wrong);
    const right = await testMeetup({ tzdbVersion: "2025c" });
    const past = await testMeetup({
      date: "2020-01-16",
      tzdbVersion: "2019c",
      startsAt: new Date("2020-01-17T04:00Z"),
      endsAt: new Date("2020-01-17T07:00Z"),
    });
    await db.installation.update({ where: { id: 1 }, data: { tzdbVersion: "2025c" } });
    const version = tzdbVersion();
    expect(await recomputeInstants()).toEqual({ version, moved: 1 });

    const found = await stored(right.id);
    const { startsAt, endsAt } = found;
    expect(startsAt).not.toEqual(wrong.startsAt);
    expect(found).toMatchObject({ tzdbVersion: version, calendarSequence: 0 });
    expect(await stored(next.id)).toMatchObject({
      startsAt,
      endsAt,
      rsvpsCloseAt: startsAt,
      tzdbVersion: version,
      calendarSequence: 1,
    });
    expect(await stored(past.id)).toMatchObject({
      startsAt: new Date("2020-01-17T04:00Z"),
      tzdbVersion: "2019c",
    });
    const installation = await db.installation.findUniqueOrThrow({ where: { id: 1 } });
    expect(installation.tzdbVersion).toBe(version);

    await db.meetup.update({ where: { id: next.id }, data: { tzdbVersion: "2025c" } });
    expect(await recomputeInstants()).toEqual({ version, moved: 0 });
    expect((await stored(next.id)).tzdbVersion).toBe("2025c");
  });
});
