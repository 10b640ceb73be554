import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { setListed } from "./mutations";
import { eventsToList } from "./queries";

testDatabase();

describe("listing", () => {
  it("is for site administrators, even with a session older than the role", async () => {
    const { eventId } = await testMeetup();
    const somebody = await testPerson();
    for (const viewer of [somebody, { ...somebody, isAdmin: true }])
      await expect(setListed(viewer, { eventId, listed: true })).rejects.toBeInstanceOf(NotFound);
    const suspended = await testPerson({ isAdmin: true, suspendedAt: new Date() });
    const before = { ...suspended, suspended: false };
    for (const viewer of [suspended, before])
      await expect(setListed(viewer, { eventId, listed: true })).rejects.toBeInstanceOf(NotFound);
    expect(await eventsToList(somebody, null)).toBeNull();
    expect(await eventsToList(null, null)).toBeNull();
  });

  it("records listing and unlisting once each", async () => {
    const admin = await testPerson({ isAdmin: true });
    const { eventId } = await testMeetup();
    for (const listed of [true, true, false]) {
      expect(await setListed(admin, { eventId, listed })).toEqual({ ok: true });
      const { listedAt } = await db.event.findUniqueOrThrow({ where: { id: eventId } });
      expect(listedAt !== null).toBe(listed);
    }
    const recorded = await db.activity.findMany({
      where: { eventId },
      orderBy: { revision: "asc" },
    });
    expect(recorded.map(({ verb }) => verb)).toEqual(["event.listed", "event.unlisted"]);
  });

  it("requires a published event", async () => {
    const admin = await testPerson({ isAdmin: true });
    const { eventId } = await testMeetup({ eventStatus: "draft" });
    expect(await setListed(admin, { eventId, listed: true })).toEqual({
      ok: false,
      reason: "not-published",
    });
  });

  it("shows unlisted events first, without drafts and canceled ones", async () => {
    const admin = await testPerson({ isAdmin: true });
    const [listed, waiting, draft, canceled] = [
      await testMeetup(),
      await testMeetup(),
      await testMeetup({ eventStatus: "draft" }),
      await testMeetup({ eventStatus: "canceled" }),
    ];
    await setListed(admin, { eventId: listed.eventId, listed: true });
    const ids = (await eventsToList(admin, null))?.rows.map(({ id }) => id) ?? [];
    expect(ids.indexOf(waiting.eventId)).toBeLessThan(ids.indexOf(listed.eventId));
    expect(ids).not.toContain(draft.eventId);
    expect(ids).not.toContain(canceled.eventId);
  });

  it("pages the listed events", async () => {
    const admin = await testPerson({ isAdmin: true });
    const nights = Array.from({ length: 52 }, (_, at) => ({
      slug: `listed-${at}-${randomUUID()}`,
      hashtag: "night",
      localDate: new Date(Date.UTC(2029, 0, 1 + at)),
      localTime: "19:00",
      status: "published" as const,
      listedAt: new Date("2026-01-01T00:00:00Z"),
      createdAt: new Date("2026-01-01T00:00:00Z"),
    }));
    await db.event.createMany({ data: nights });
    const first = await eventsToList(admin, null);
    const next = await eventsToList(admin, first?.after);
    const listed = [first, next].flatMap((page) => page?.rows.map(({ slug }) => slug) ?? []);
    expect(next?.rows.every(({ listedAt }) => listedAt !== null)).toBe(true);
    for (const { slug } of nights) expect(listed.filter((shown) => shown === slug)).toHaveLength(1);
  });
});
