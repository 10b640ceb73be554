import { afterEach, expect, it, vi } from "vitest";
import { record } from "@/lib/activity/record";
import { SYSTEM } from "@/lib/kernel/viewer";
import { nextBoundary } from "@/lib/phases/boundary-queries";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup } from "@/lib/platform/db/test-rows";
import { listenToNotices } from "./listen";

testDatabase();

const stops: (() => unknown)[] = [];
afterEach(() => Promise.all(stops.splice(0).map((stop) => stop())));

function listener() {
  const seen: unknown[] = [];
  stops.push(
    listenToNotices(process.env.DATABASE_URL, {
      noticed: ({ event }) => seen.push(event),
      changed: (isListening) => seen.push(isListening),
    }),
  );
  return seen;
}

const edit = (eventId: string) =>
  db.$transaction((tx) =>
    record(tx, { verb: "event.edited", actor: SYSTEM, at: new Date(), eventId }),
  );

it("tells of a change in another process within a second, and of lost connections", async () => {
  const { eventId } = await testMeetup();
  const seen = listener();
  await vi.waitUntil(() => seen.length === 1);
  expect(seen).toEqual([true]);
  const since = performance.now();
  await edit(eventId);
  await vi.waitUntil(() => seen.length === 2);
  expect(performance.now() - since).toBeLessThan(1_000);
  await db.$queryRaw`SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
    WHERE datname = current_database() AND query LIKE 'LISTEN%'`;
  await vi.waitUntil(() => seen.length === 4, { timeout: 5_000 });
  await edit(eventId);
  await vi.waitUntil(() => seen.length === 5);
  expect(seen).toEqual([true, eventId, false, true, eventId]);
});

it("knows when the next meetup begins, ends or takes no more RSVPs", async () => {
  const soon = (seconds: number) => new Date(Date.now() + seconds * 1_000);
  const { id } = await testMeetup();
  const times = { startsAt: soon(-60), endsAt: soon(3_600), rsvpsCloseAt: soon(-60) };
  await db.meetup.update({ where: { id }, data: times });
  expect(await nextBoundary(20_000)).toBeUndefined();
  for (const [boundary, seconds] of Object.entries({ endsAt: 15, startsAt: 10, rsvpsCloseAt: 5 })) {
    await db.meetup.update({ where: { id }, data: { [boundary]: soon(seconds) } });
    expect(await nextBoundary(20_000)).toBeGreaterThan((seconds - 4) * 1_000);
    expect(await nextBoundary(20_000)).toBeLessThanOrEqual(seconds * 1_000);
  }
});
