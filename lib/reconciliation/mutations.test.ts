import { describe, expect, it, vi } from "vitest";
import { hosted, hoursAgo } from "@/lib/activity/scenarios/test-fixtures";
import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import * as locks from "@/lib/seating/locks";
import { confirmFigures } from "./mutations";
import { reconciledCities, reconciliationForDesk } from "./queries";
import { keyOfFigures } from "./rules";

testDatabase();

const over = { startsAt: hoursAgo(9), endsAt: hoursAgo(6) };

/** Two are going with three guests, one waits, two canceled: one of them came back. */
async function evening() {
  const { host, meetup, meetupId, eventId } = await hosted(over);
  const back = await testPerson();
  await testRsvp(meetup, await testPerson(), { guests: 3 });
  await testRsvp(meetup, await testPerson(), { status: "waitlisted", guests: 1 });
  await testRsvp(meetup, await testPerson(), { status: "canceled" });
  await testRsvp(meetup, back, { status: "canceled" });
  await testRsvp(meetup, back);
  const duplicate = { attemptId: crypto.randomUUID(), isDuplicate: true, confirmedAt: null };
  await testRsvp(meetup, await testPerson(), duplicate);
  return { host, meetupId, eventId };
}

const count = (meetupId: string, people: number) => ({
  ...{ meetupId, count: people, precision: "exactly" as const, includesCounter: true },
  createdAt: hoursAgo(7),
});
const counted = (meetupId: string, people: number) =>
  db.headCount.create({ data: count(meetupId, people) });

async function waitingForLocks(): Promise<number | undefined> {
  const [found] = await db.$queryRaw<{ waiting: number }[]>`
    SELECT count(*)::int AS waiting FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return found?.waiting;
}
const desk = async (viewer: Parameters<typeof reconciliationForDesk>[0], meetupId: string) => {
  const found = await reconciliationForDesk(viewer, meetupId, realNow());
  if (!found) throw new Error("no figures");
  return found;
};

describe("a meetup's figures", () => {
  it("count RSVPs, guests, cancellations and the peak; what the door would know is not recorded", async () => {
    const { host, meetupId } = await evening();
    const none = { checkedIn: null, walkIns: null, noShows: null };
    const said = { rsvps: 2, guests: 3, canceled: 1, ...none };
    expect((await desk(host, meetupId)).figures).toEqual({ ...said, peak: null });
    await counted(meetupId, 7);
    await counted(meetupId, 5);
    const peak = { people: 7, atLeast: false };
    expect((await desk(host, meetupId)).figures).toEqual({ ...said, peak });
  });

  it("take what the door recorded", async () => {
    const { host, meetupId } = await evening();
    const going = await db.rsvp.findMany({ where: { meetupId, status: "going" } });
    const party = going.find(({ guests }) => guests === 3);
    const at = { occurredAt: hoursAgo(8), receivedAt: hoursAgo(8) };
    const came = [
      { kind: "admit", rsvpId: party?.id },
      { kind: "guest", rsvpId: party?.id },
      { kind: "walk_in" },
    ] as const;
    await db.doorEvent.createMany({
      data: came.map((event, i) => ({
        ...{ id: crypto.randomUUID(), meetupId, sequence: i + 1, counter: i + 1 },
        ...{ by: "host", ...at, ...event },
      })),
    });
    const { figures } = await desk(host, meetupId);
    // Two guests of the party, and somebody who was going alone, did not come.
    expect(figures).toMatchObject({ checkedIn: 2, walkIns: 1, noShows: 3 });
  });

  it("are right once a host says so, once, also if pressed twice at the same moment", async () => {
    const { host, meetupId, eventId } = await evening();
    const seen = keyOfFigures((await desk(host, meetupId)).figures);
    const presses = [1, 2, 3].map(() => confirmFigures(host, { meetupId, seen }));
    expect(await Promise.all(presses)).toEqual(Array(3).fill({ ok: true }));
    expect((await desk(host, meetupId)).confirmed).toMatchObject([{ confirmedByName: host.name }]);
    const [city] = await reconciledCities(host, eventId, realNow());
    expect(city).toMatchObject({ peak: null, confirmed: { confirmedByName: host.name } });
  });

  it("are read once nobody else holds the meetup: what was changed meanwhile is seen", async () => {
    const { host, meetupId } = await evening();
    const seen = keyOfFigures((await desk(host, meetupId)).figures);
    const { press } = await db.$transaction(async (tx) => {
      await locks.lockMeetup(tx, meetupId);
      const waits = confirmFigures(host, { meetupId, seen });
      await expect.poll(waitingForLocks).toBe(1);
      await tx.headCount.create({ data: count(meetupId, 7) });
      // Wrapped, or else it would be waited for here.
      return { press: waits };
    });
    expect(await press).toEqual({ ok: false, reason: "figures-changed" });
    expect((await desk(host, meetupId)).confirmed).toEqual([]);
  });

  it("would be confirmed more than once without the lock", async () => {
    const { host, meetupId } = await evening();
    const seen = keyOfFigures((await desk(host, meetupId)).figures);
    const unlocked = vi.spyOn(locks, "lockMeetup").mockImplementation(async () => {});
    let said = 0;
    for (let round = 0; said < 2 && round < 20; round += 1) {
      await db.reconciliation.deleteMany({ where: { meetupId } });
      await Promise.all([1, 2, 3, 4].map(() => confirmFigures(host, { meetupId, seen })));
      said = await db.reconciliation.count({ where: { meetupId } });
    }
    unlocked.mockRestore();
    expect(said).toBeGreaterThan(1);
  });

  it("that changed meanwhile are read again first; what was said before stays in the history", async () => {
    const { host, meetupId } = await evening();
    const seen = keyOfFigures((await desk(host, meetupId)).figures);
    await confirmFigures(host, { meetupId, seen });
    await counted(meetupId, 7);
    const changed = { ok: false, reason: "figures-changed" };
    expect(await confirmFigures(host, { meetupId, seen })).toEqual(changed);
    const now = keyOfFigures((await desk(host, meetupId)).figures);
    expect(await confirmFigures(host, { meetupId, seen: now })).toEqual({ ok: true });
    const { confirmed } = await desk(host, meetupId);
    expect(confirmed.map(({ figures }) => figures.peak)).toEqual([
      { people: 7, atLeast: false },
      null,
    ]);
  });

  it("are no stranger's, and none before closing", async () => {
    const { meetupId, eventId } = await evening();
    const stranger = await testPerson();
    const seen = "2 3 1 - - - -";
    await expect(confirmFigures(stranger, { meetupId, seen })).rejects.toThrow(NotFound);
    await expect(desk(stranger, meetupId)).rejects.toThrow(NotFound);
    await expect(reconciledCities(stranger, eventId, realNow())).rejects.toThrow(NotFound);
    const open = await hosted({ startsAt: hoursAgo(1), endsAt: hoursAgo(-2) });
    const early = { meetupId: open.meetupId, seen: "0 0 0 - - - -" };
    expect(await confirmFigures(open.host, early)).toEqual({ ok: false, reason: "not-over" });
    expect(await reconciledCities(open.host, open.eventId, realNow())).toEqual([]);
  });
});
