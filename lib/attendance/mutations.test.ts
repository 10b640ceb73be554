import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { InvalidField, NotAllowed, NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { toWall } from "@/lib/platform/time/zones";
import { draftHeadCount, recordHeadCount } from "./mutations";
import { headCountsOf, tallyOfEvent } from "./queries";
import type { HeadCountInput } from "./schema";

testDatabase();

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const zone = "America/Vancouver";
const fromNow = (hours: number) =>
  new Date(Math.floor(realNow().getTime() / MINUTE) * MINUTE + hours * HOUR);

/** A meetup whose doors opened `opened` hours ago, for three hours. */
function night(opened: number, data: Parameters<typeof testMeetup>[0] = {}) {
  const [startsAt, endsAt] = [fromNow(-opened), fromNow(3 - opened)];
  const [starts, ends] = [toWall(startsAt, zone), toWall(endsAt, zone)];
  return testMeetup({
    date: starts.date,
    startsLocal: starts.time,
    endsLocal: ends.time,
    startsAt,
    endsAt,
    ...data,
  });
}

let host: Person;
let meetup: { id: string; eventId: string };

beforeEach(async () => {
  host = await testPerson();
  meetup = await night(1, { hosts: [host] });
});

const input = (change: Partial<HeadCountInput> = {}): HeadCountInput => ({
  meetupId: meetup.id,
  key: randomUUID(),
  count: 23,
  precision: "exactly",
  andMe: true,
  at: null,
  atChoice: null,
  approximateTime: false,
  method: "by_eye",
  byPhone: false,
  step: "publish",
  ...change,
});

const soon = () => fromNow(1);

describe("recording a head count", () => {
  it("saves the number, whether it includes the counter, the time, the method and the counter", async () => {
    const before = realNow();
    expect(await recordHeadCount(host, input())).toMatchObject({ ok: true });
    const [count] = await headCountsOf(meetup.id, soon());
    expect(count).toMatchObject({
      count: 23,
      people: 24,
      includesCounter: false,
      precision: "exactly",
      method: "by_eye",
      countedByName: host.name,
      approximateTime: false,
    });
    expect(count?.countedAt?.getTime()).toBeGreaterThanOrEqual(before.getTime());
  });

  it("reads a typed time in the meetup's time zone", async () => {
    const at = toWall(fromNow(-0.5), zone).time;
    await recordHeadCount(host, input({ at, approximateTime: true }));
    const [count] = await headCountsOf(meetup.id, soon());
    expect(count).toMatchObject({ countedAt: fromNow(-0.5), approximateTime: true });
  });

  it("returns what would be published without saving it", async () => {
    const outcome = await draftHeadCount(host, input({ step: "read-back" }));
    expect(outcome).toMatchObject({ ok: true, draft: { count: 23, includesCounter: false } });
    expect(await db.headCount.count({ where: { meetupId: meetup.id } })).toBe(0);
  });

  it("replaces now by the time that was read back", async () => {
    const outcome = await draftHeadCount(host, input({ step: "read-back" }));
    if (!outcome.ok || !outcome.draft.countedAt) throw new Error("read back");
    const { time } = toWall(outcome.draft.countedAt, zone);
    expect(outcome.readBack.at).toBe(time);
  });

  it("saves one count per key, even if sent concurrently", async () => {
    const same = input();
    const outcomes = await Promise.all([1, 2, 3].map(() => recordHeadCount(host, { ...same })));
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    expect(await db.headCount.count({ where: { meetupId: meetup.id } })).toBe(1);
    expect(await db.activity.findMany({ where: { meetupId: meetup.id } })).toMatchObject([
      { verb: "head-count.recorded", actorId: host.id },
    ]);
  });

  it.each([
    ["number", { count: 25 }],
    ["time", { at: toWall(fromNow(-0.5), zone).time }],
  ])("refuses another %s under a key that was used", async (_what, change) => {
    const first = input();
    await recordHeadCount(host, first);
    const second = await recordHeadCount(host, { ...first, ...change });
    expect(second).toEqual({ ok: false, reason: "already-sent" });
    expect((await headCountsOf(meetup.id, soon())).map((count) => count.count)).toEqual([23]);
  });

  it.each([
    ["before the doors", -1, {}, "too-early"],
    ["more than a week after", 24 * 8, {}, "too-late"],
    ["of what was canceled", 1, { status: "canceled" }, "meetup-canceled"],
    ["of what isn't published", 1, { status: "proposed" }, "not-published"],
  ] as const)("is refused %s", async (_when, opened, data, reason) => {
    const { id } = await night(opened, { hosts: [host], ...data });
    expect(await recordHeadCount(host, input({ meetupId: id }))).toEqual({
      ok: false,
      reason,
    });
    expect(await db.headCount.count({ where: { meetupId: id } })).toBe(0);
  });

  it("takes 0 where nobody came, which is a count", async () => {
    expect(await recordHeadCount(host, input({ count: 0, andMe: false }))).toMatchObject({
      ok: true,
      draft: { count: 0, includesCounter: null },
    });
    const [count] = await headCountsOf(meetup.id, soon());
    expect(count).toMatchObject({ count: 0, people: 0, precision: "exactly" });
    const { tally } = await tallyOfEvent(meetup.eventId, soon());
    expect(tally).toEqual({ people: 0, atLeast: false, countedCities: 1, cities: 1 });
  });

  it.each([
    ["at least nobody", { precision: "at_least", andMe: false }, "precision", "at-least-nobody"],
    ["nobody and the counter", { andMe: true }, "andMe", "nobody-and-me"],
  ] as const)("doesn't take %s", async (_what, change, field, code) => {
    const recorded = recordHeadCount(host, input({ count: 0, ...change }));
    await expect(recorded).rejects.toThrow(InvalidField);
    await expect(recorded).rejects.toMatchObject({ field, code });
  });

  it.each([1, 30])("rejects a time %i minutes ahead", async (minutes) => {
    const at = toWall(fromNow(minutes / 60), zone).time;
    await expect(recordHeadCount(host, input({ at }))).rejects.toMatchObject({
      field: "at",
      code: "time-not-yet",
    });
  });
});

describe("the right to count", () => {
  it("includes the event's organizers", async () => {
    const organizer = await testPerson();
    const { id } = await night(1, { organizers: [organizer] });
    expect(await recordHeadCount(organizer, input({ meetupId: id }))).toMatchObject({
      ok: true,
    });
  });

  it.each(["nobody in particular", "another city's host", "a suspended host"])(
    "isn't that of %s",
    async (who) => {
      const person = await testPerson();
      if (who === "another city's host") await night(1, { hosts: [person] });
      const other = who === "a suspended host" ? { ...host, suspended: true } : person;
      await expect(recordHeadCount(other, input())).rejects.toThrow(NotFound);
      await expect(draftHeadCount(other, input())).rejects.toThrow(NotFound);
      expect(await db.headCount.count({ where: { meetupId: meetup.id } })).toBe(0);
    },
  );

  it("includes a pass of the meetup's door, whose counts have no name", async () => {
    const pass = {
      kind: "pass",
      role: "door",
      meetupId: meetup.id,
      device: "a phone",
      until: fromNow(2),
    } as const;
    expect(await recordHeadCount(pass, input())).toMatchObject({ ok: true });
    expect(await headCountsOf(meetup.id, soon())).toMatchObject([
      { count: 23, countedByName: null },
    ]);
    const other = await night(1);
    for (const refused of [
      { ...pass, role: "emcee" as const },
      { ...pass, meetupId: other.id },
      { ...pass, until: fromNow(0) },
    ])
      await expect(recordHeadCount(refused, input())).rejects.toThrow(NotFound);
  });

  it("lets only organizers enter a count that came by phone", async () => {
    const organizer = await testPerson();
    const { id } = await night(1, { organizers: [organizer], hosts: [host] });
    const told = input({ meetupId: id, byPhone: true });
    await expect(recordHeadCount(host, told)).rejects.toThrow(NotAllowed);
    expect(await recordHeadCount(organizer, told)).toMatchObject({ ok: true });
    expect(await headCountsOf(id, soon())).toMatchObject([{ byPhone: true }]);
  });

  it("excludes the meetup from afar", async () => {
    const { id } = await night(1, { hosts: [host], kind: "afar", slug: "afar" });
    await expect(recordHeadCount(host, input({ meetupId: id }))).rejects.toThrow(NotFound);
  });
});
