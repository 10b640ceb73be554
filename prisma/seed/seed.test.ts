import { beforeAll, describe, expect, it } from "vitest";
import { demoClock } from "@/lib/demo/clock-rules";
import { PERSONAS } from "@/lib/demo/schema";
import { meetupPhase } from "@/lib/phases/rules";
import { STRIP } from "@/lib/places/strip-rules";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { toInterval } from "@/lib/platform/time/interval";
import { addDays } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { CITIES } from "./cities";
import { seedDemo, seedReference } from "./index";
import { TONIGHT } from "./tonight";

testDatabase();

const DAYS = Array.from({ length: 53 }, (_, week) => addDays("2026-11-22", week * 7 + (week % 7)));

function nightOf(localDate: string) {
  return TONIGHT.map(({ slug }) => {
    const { timeZone } = CITIES.find((city) => city.slug === slug) ?? { timeZone: "" };
    const wall = { localDate, startsLocal: "19:00", endsLocal: "20:45", timeZone };
    const interval = toInterval(wall);
    if (!interval.ok) throw new Error(slug);
    return { slug, ...wall, ...interval };
  });
}

describe("the demo's night", () => {
  it.each(DAYS)("on %s has a moment with two cities done and two open", (day) => {
    const cities = nightOf(day);
    const at = demoClock(cities)["mid-night"];
    const phases = cities.map((city) => meetupPhase(city, at));
    expect(phases.filter((phase) => phase === "done")).toHaveLength(2);
    expect(phases.filter((phase) => phase === "open")).toHaveLength(2);
  });
});

describe("the demo's data", () => {
  beforeAll(async () => {
    await seedReference();
    await seedDemo();
  }, 60_000);

  it("is in the middle of the night, and marked as a demo", async () => {
    const at = await now();
    const events = await db.event.findMany({
      select: {
        slug: true,
        status: true,
        localDate: true,
        sampleData: true,
        meetups: {
          select: { kind: true, slug: true, startsAt: true, endsAt: true, stripPlace: true },
        },
      },
      orderBy: { localDate: "asc" },
    });
    const [, tonight, ahead] = events;
    expect(events.map(({ status }) => status)).toEqual([
      "published",
      "published",
      "published",
      "draft",
    ]);

    const cities = tonight?.meetups.filter(({ kind }) => kind === "city") ?? [];
    const phases = cities.map((city) => meetupPhase(city, at)).sort();
    expect(phases.filter((phase) => phase !== "before")).toEqual(["done", "done", "open", "open"]);

    const days = ((ahead?.localDate.getTime() ?? 0) - at.getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(60);
    expect(new Set(ahead?.meetups.map(({ stripPlace }) => stripPlace))).toEqual(new Set(STRIP));
    // Only the first night took place.
    expect(events.map(({ sampleData }) => sampleData)).toEqual([
      "partly",
      "wholly",
      "wholly",
      "wholly",
    ]);
    expect((await db.installation.findUniqueOrThrow({ where: { id: 1 } })).demo).toBe(true);
  });

  it("has the two head counts of 2011 as recorded", async () => {
    const counts = await db.headCount.findMany({
      where: { meetup: { event: { localDate: { lt: new Date("2012-01-01") } } } },
      select: {
        count: true,
        precision: true,
        includesCounter: true,
        countedAt: true,
        approximateTime: true,
        method: true,
      },
      orderBy: { count: "asc" },
    });
    expect(counts).toEqual([
      {
        count: 23,
        precision: "exactly",
        includesCounter: false,
        countedAt: new Date("2011-02-25T03:00:00Z"),
        approximateTime: true,
        method: "by_eye",
      },
      {
        count: 30,
        precision: "at_least",
        includesCounter: null,
        countedAt: null,
        approximateTime: false,
        method: null,
      },
    ]);
  });

  it("follows the seating rules", async () => {
    const meetups = await db.meetup.findMany({
      select: {
        slug: true,
        seatsTaken: true,
        capacity: true,
        logSequence: true,
        rsvps: { select: { status: true, guests: true }, orderBy: { sequence: "asc" } },
        rsvpLog: { select: { sequence: true } },
      },
    });
    for (const meetup of meetups) {
      const seats = meetup.rsvps
        .filter(({ status }) => status === "going")
        .reduce((sum, { guests }) => sum + 1 + guests, 0);
      expect([meetup.slug, meetup.seatsTaken]).toEqual([meetup.slug, seats]);
      expect(meetup.rsvpLog).toHaveLength(meetup.logSequence);
      expect(seats).toBeLessThanOrEqual(meetup.capacity ?? seats);
      const line = meetup.rsvps.map(({ status }) => status);
      expect(line.slice(line.indexOf("waitlisted") + 1 || line.length)).not.toContain("going");
    }
    expect(meetups.some(({ rsvps }) => rsvps.some(({ status }) => status === "waitlisted"))).toBe(
      true,
    );
  });

  it("has every persona with their roles", async () => {
    const people = await db.user.findMany({
      where: { persona: { not: null } },
      select: {
        persona: true,
        isAdmin: true,
        roles: { select: { meetup: { select: { slug: true } } } },
      },
    });
    expect(people.map(({ persona }) => persona).sort()).toEqual([...PERSONAS].sort());
    const of = (key: string) => people.find(({ persona }) => persona === key);
    expect(people.filter(({ isAdmin }) => isAdmin)).toEqual([of("organizer")]);
    for (const town of ["vancouver", "ottawa"])
      expect(new Set(of(`host-${town}`)?.roles.map(({ meetup }) => meetup.slug))).toEqual(
        new Set([town]),
      );
    expect(of("attendee")?.roles).toEqual([]);
  });
});
