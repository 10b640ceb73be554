import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { countQueries } from "@/lib/platform/db/test-queries";
import { testMeetup } from "@/lib/platform/db/test-rows";
import { nextListed, pastListed } from "./home-queries";

testDatabase();

const listedAt = new Date("2026-01-01T00:00:00Z");
const now = new Date("2027-01-15T04:00:00Z");

async function night(date: string, data: { listed?: boolean; status?: "draft" | "canceled" } = {}) {
  const { eventId } = await testMeetup({ date });
  return db.event.update({
    where: { id: eventId },
    data: { listedAt: data.listed === false ? null : listedAt, status: data.status },
    select: { slug: true },
  });
}

describe("home", () => {
  let slugs: Record<"tonight" | "next" | "past" | "older", string>;

  beforeAll(async () => {
    slugs = {
      next: (await night("2027-03-01")).slug,
      tonight: (await night("2027-01-14")).slug,
      older: (await night("2026-03-01")).slug,
      past: (await night("2026-09-01")).slug,
    };
    await night("2027-02-01", { listed: false });
    await night("2027-02-02", { status: "draft" });
    await night("2027-02-03", { status: "canceled" });
    await night("2026-02-03", { status: "canceled" });
  });

  it("shows listed events, ongoing before upcoming", async () => {
    const events = await nextListed(now);
    expect(events.map(({ slug }) => slug)).toEqual([slugs.tonight, slugs.next]);
    expect(events[0]).toMatchObject({
      localDate: "2027-01-14",
      meetups: [{ startsLocal: "19:00", city: { nameEn: "Vancouver" } }],
    });
  });

  it("shows an event with only a moved city left last", async () => {
    const { eventId } = await testMeetup({ date: "2027-01-12" });
    await testMeetup({ eventId, date: "2027-01-20", slug: "moved" });
    const event = await db.event.update({
      where: { id: eventId },
      data: { listedAt },
      select: { slug: true },
    });
    const order = (await nextListed(now)).map(({ slug }) => slug);
    expect(order).toEqual([slugs.tonight, slugs.next, event.slug]);
    await db.event.delete({ where: { id: eventId } });
  });

  it("shows only published cities of an event", async () => {
    const { eventId } = await testMeetup({ date: "2028-01-14" });
    const { id } = await testMeetup({ status: "proposed", date: "2028-01-14" });
    await db.meetup.update({ where: { id }, data: { eventId } });
    const { slug } = await db.event.update({
      where: { id: eventId },
      data: { listedAt },
      select: { slug: true },
    });
    const shown = (await nextListed(now)).find((event) => event.slug === slug);
    expect(shown?.meetups.map(({ status }) => status)).toEqual(["published"]);
    await db.event.delete({ where: { id: eventId } });
  });

  it("shows past events, latest first", async () => {
    const { events, after } = await pastListed(now, null);
    expect(events.map(({ slug }) => slug)).toEqual([slugs.past, slugs.older]);
    expect(after).toBeNull();
    const rest = await pastListed(now, slugs.past);
    expect(rest.events.map(({ slug }) => slug)).toEqual([slugs.older]);
    expect((await pastListed(now, "no-such-night")).events).toHaveLength(2);
  });

  it("runs the same number of queries for three events as for one", async () => {
    const wayBack = new Date("2026-08-01T00:00:00Z");
    const one = await countQueries(() => pastListed(wayBack, null));
    await night("2025-02-01");
    await night("2025-03-01");
    expect((await pastListed(wayBack, null)).events).toHaveLength(3);
    expect(await countQueries(() => pastListed(wayBack, null))).toBe(one);
  });

  it("is paged by key", async () => {
    for (let day = 10; day < 24; day++) await night(`2024-05-${day}`);
    const before = await db.event.findUniqueOrThrow({
      where: { slug: slugs.older },
      select: { slug: true },
    });
    const first = await pastListed(now, before.slug);
    expect(first.events).toHaveLength(12);
    const second = await pastListed(now, first.after);
    expect(second.after).toBeNull();
    const seen = [...first.events, ...second.events].map(({ slug }) => slug);
    expect(new Set(seen).size).toBe(16);
  });
});
