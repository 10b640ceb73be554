import { afterEach, expect, it, vi } from "vitest";
import { record } from "@/lib/activity/record";
import { boardForStream } from "@/lib/board/queries";
import { SYSTEM } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup } from "@/lib/platform/db/test-rows";
import { shareNotices } from "../notices/shared";
import { closeLive, openStream, serveLive } from "./test-live";

testDatabase();

const stops: (() => unknown)[] = [];
afterEach(async () => {
  await closeLive();
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

/** As each process has it: a connection and streams of its own. */
async function webProcess(slug: string) {
  const notices = shareNotices(process.env.DATABASE_URL);
  stops.push(notices.stop);
  const { address } = await serveLive(boardForStream, notices);
  return openStream(address.replace(/night$/, slug));
}

it("a head count reaches the clients of two processes within a second", async () => {
  const meetup = await testMeetup();
  const now = new Date();
  const { event } = await db.meetup.update({
    where: { id: meetup.id },
    data: { startsAt: new Date(now.getTime() - 60_000) },
    select: { event: { select: { slug: true } } },
  });
  const streams = await Promise.all([webProcess(event.slug), webProcess(event.slug)]);
  await vi.waitUntil(() => streams.every(({ text }) => text.includes("no head count yet")));
  const since = performance.now();
  await db.$transaction(async (tx) => {
    await tx.headCount.create({
      data: { meetupId: meetup.id, count: 24, precision: "exactly", createdAt: now },
    });
    await record(tx, {
      ...{ verb: "head-count.recorded", actor: SYSTEM, at: now },
      ...{ eventId: meetup.eventId, meetupId: meetup.id },
    });
  });
  await vi.waitUntil(() => streams.every(({ text }) => text.includes("24 people in the room")));
  expect(performance.now() - since).toBeLessThan(1_000);
});
