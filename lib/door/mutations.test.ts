import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { hoursAgo, tonight } from "@/lib/activity/scenarios/test-fixtures";
import { removeHost } from "@/lib/hosts/mutations";
import { NotFound } from "@/lib/kernel/outcome";
import type { Pass, Person } from "@/lib/kernel/viewer";
import { devicesForHost } from "@/lib/passes/device-queries";
import { handOutDoor, revokePhone, takePass } from "@/lib/passes/mutations";
import { passOf } from "@/lib/passes/queries";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { addDays, fromLocalDate } from "@/lib/platform/time/local";
import { realNow } from "@/lib/platform/time/now";
import { lockMeetup } from "@/lib/seating/locks";
import { syncDoor } from "./mutations";
import { doorStateOf, roomCodeOf } from "./queries";
import type { DoorAnswer } from "./rules";
import type { SentEvent, SyncInput } from "./schema";

testDatabase();

let host: Person;
let meetup: { id: string; eventId: string };
let counter = 0;

beforeEach(async () => {
  host = await testPerson();
  meetup = await testMeetup({ hosts: [host], capacity: 20, ...tonight() });
  // Whatever the hour is: its end is still to come.
  const data = { startsAt: hoursAgo(1), endsAt: hoursAgo(-2) };
  await db.meetup.update({ where: { id: meetup.id }, data });
});

const phone = randomUUID();
beforeEach(() => db.doorDevice.deleteMany({ where: { id: phone } }));

function tap(kind: SentEvent["kind"], given: Partial<SentEvent> = {}): SentEvent {
  counter += 1;
  const at = realNow().getTime() - 60_000 + counter;
  return { id: randomUUID(), counter, kind, rsvp: null, name: null, target: null, at, ...given };
}

const input = (events: SentEvent[] = [], more: Partial<SyncInput> = {}): SyncInput => ({
  ...{ meetup: meetup.id, device: phone, since: 0, list: "", events },
  ...more,
});

type Open = Extract<DoorAnswer, { hasEnded: false }>;

async function sync(...given: Parameters<typeof syncDoor>): Promise<Open> {
  const answer = await syncDoor(...given);
  if (!answer.ok || answer.hasEnded) throw new Error("ended");
  return answer;
}

let cookie: string;

async function handedPass(name = "Ada"): Promise<Pass> {
  await handOutDoor(host, { meetupId: meetup.id, key: randomUUID() });
  const { codes } = await devicesForHost(host, meetup.id);
  const taken = await takePass({ token: codes.door ?? "", name });
  if (!taken.ok) throw new Error(taken.reason);
  cookie = `${taken.device}.${taken.secret}`;
  const pass = await passOf(meetup.id, cookie);
  if (!pass) throw new Error("no pass");
  return pass;
}

describe("what a phone at the door sends", () => {
  it("is taken once, however often and in whatever pieces it arrives", async () => {
    const { id: rsvp } = await testRsvp(meetup, await testPerson());
    const events = [
      tap("admit", { rsvp }),
      tap("guest", { rsvp }),
      tap("walk_in", { name: "Sam" }),
    ];
    await sync(host, input());
    await Promise.all([sync(host, input(events)), sync(host, input(events.slice(1)))]);
    await sync(host, input(events));
    await sync(host, input([...events, ...events].slice(0, 4)));
    expect(await db.doorEvent.count({ where: { meetupId: meetup.id } })).toBe(3);
    expect((await doorStateOf(meetup.id)).inRoom).toBe(3);
    const { doorSequence } = await db.meetup.findUniqueOrThrow({ where: { id: meetup.id } });
    expect(doorSequence).toBe(3);
  });

  it("is answered with what the phone lacks, and the list only where it changed", async () => {
    const { id: rsvp } = await testRsvp(meetup, await testPerson());
    const first = await sync(host, input([tap("admit", { rsvp }), tap("walk_in")]));
    expect(first.events).toHaveLength(2);
    expect(first.list?.rows).toMatchObject([{ id: rsvp, status: "going" }]);
    expect(JSON.stringify(first)).not.toContain("@");
    const list = first.list?.hash ?? "";
    const again = await sync(host, input([], { since: first.sequence, list }));
    expect(again).toMatchObject({ events: [], sequence: first.sequence });
    expect(again.list).toBeUndefined();
    const pass = await handedPass();
    await sync(pass, input([tap("walk_in", { name: "Zoe" })]));
    const other = await sync(host, input([], { since: first.sequence, list }));
    expect(other.events).toMatchObject([{ name: "Zoe", device: pass.device }]);
  });

  it("is numbered without gaps by phones that send at once", async () => {
    const passes = [await handedPass(), await handedPass(), host];
    const sent = passes.map((viewer) => sync(viewer, input([tap("walk_in"), tap("walk_in")])));
    await Promise.all(sent);
    const rows = await db.doorEvent.findMany({ where: { meetupId: meetup.id } });
    expect(rows.map(({ sequence }) => sequence).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("never lies in the future", async () => {
    await sync(host, input([tap("walk_in", { at: realNow().getTime() + 7_200_000 })]));
    const { occurredAt, receivedAt } = await db.doorEvent.findFirstOrThrow({
      where: { meetupId: meetup.id },
    });
    expect(occurredAt).toEqual(receivedAt);
  });

  it("is refused from anybody else, also with a host's phone", async () => {
    const [stranger, other] = [await testPerson(), await testPerson()];
    await sync(host, input());
    await expect(syncDoor(stranger, input([], { device: randomUUID() }))).rejects.toThrow(NotFound);
    await expect(syncDoor(null, input())).rejects.toThrow(NotFound);
    await expect(syncDoor(other, input([tap("walk_in")]))).rejects.toThrow(NotFound);
  });

  it("is another phone's where another host signs in on the same phone", async () => {
    const other = await testPerson();
    await sync(host, input([tap("walk_in")]));
    const where = { meetupId: meetup.id, userId: other.id, role: "host" as const };
    await db.meetupRole.create({ data: { ...where, since: realNow() } });
    const { device } = await sync(other, input([tap("walk_in")]));
    expect(device).not.toBe(phone);
    expect(await sync(other, input([tap("walk_in")]))).toMatchObject({ device });
    expect(await sync(other, input([tap("walk_in")], { device }))).toMatchObject({ device });
    const rows = await db.doorEvent.findMany({ where: { meetupId: meetup.id } });
    expect(rows.filter(({ deviceId }) => deviceId === device)).toHaveLength(3);
  });
});

describe("a pass of the door", () => {
  it("is handed out from noon of the day, and no more once the night is over", async () => {
    const { date } = tonight();
    const handOut = async (days: number) => {
      const data = { localDate: fromLocalDate(addDays(date, days)) };
      await db.meetup.update({ where: { id: meetup.id }, data });
      return handOutDoor(host, { meetupId: meetup.id, key: randomUUID() });
    };
    expect(await handOut(1)).toEqual({ ok: false, reason: "too-early" });
    expect(await handOut(-2)).toEqual({ ok: false, reason: "night-over" });
    expect(await handOut(0)).toEqual({ ok: true });
  });

  it("ends with the meetup's night, also if that was moved since", async () => {
    const { until } = await handedPass();
    const { localDate } = await db.meetup.findUniqueOrThrow({ where: { id: meetup.id } });
    const next = new Date(localDate.getTime() + 7 * 86_400_000);
    await db.meetup.update({ where: { id: meetup.id }, data: { localDate: next } });
    const moved = await passOf(meetup.id, cookie);
    const days = ((moved?.until.getTime() ?? 0) - until.getTime()) / 86_400_000;
    expect(Math.round(days)).toBe(7);
  });

  it("is taken once, by a code that works for half an hour", async () => {
    await handOutDoor(host, { meetupId: meetup.id, key: randomUUID() });
    const { codes } = await devicesForHost(host, meetup.id);
    const press = () => takePass({ token: codes.door ?? "", name: "Ada" });
    const presses = await Promise.all([press(), press()]);
    expect(presses.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await press()).toEqual({ ok: false, reason: "code-used" });
    await handOutDoor(host, { meetupId: meetup.id, key: randomUUID() });
    const next = await devicesForHost(host, meetup.id);
    const past = new Date(realNow().getTime() - 1);
    await db.doorDevice.updateMany({ where: { usedAt: null }, data: { codeExpiresAt: past } });
    expect(await takePass({ token: next.codes.door ?? "", name: "Ada" })).toEqual({
      ok: false,
      reason: "code-old",
    });
  });

  it("is not made by a forged code, nor handed out by anybody but who runs the meetup", async () => {
    await expect(takePass({ token: "no-such-code", name: "Ada" })).rejects.toThrow(NotFound);
    const answer = signLink("answer", randomUUID(), 1);
    await expect(takePass({ token: answer, name: "Ada" })).rejects.toThrow(NotFound);
    const stranger = await testPerson();
    const given = { meetupId: meetup.id, key: randomUUID() };
    await expect(handOutDoor(stranger, given)).rejects.toThrow(NotFound);
  });

  it("gives the right to its own meetup and no other, and needs its secret", async () => {
    const pass = await handedPass();
    const other = await testMeetup({ hosts: [host] });
    await expect(syncDoor(pass, input([], { meetup: other.id }))).rejects.toThrow(NotFound);
    const forged = { ...pass, device: randomUUID() };
    await expect(syncDoor(forged, input())).rejects.toThrow(NotFound);
    expect(await passOf(meetup.id, cookie)).toMatchObject({ device: pass.device });
    expect(await passOf(other.id, cookie)).toBeNull();
    expect(await passOf(meetup.id, `${pass.device}.${"x".repeat(43)}`)).toBeNull();
    expect((await sync(pass, input())).mayRun).toBe(false);
  });

  it("that has ended sends what it saved, and sees nothing", async () => {
    const pass = await handedPass();
    const ended = { ...pass, until: realNow() };
    const answer = await syncDoor(ended, input([tap("walk_in")]));
    expect(answer).toEqual({
      ok: true,
      now: expect.any(Number),
      device: pass.device,
      hasEnded: true,
    });
    expect((await doorStateOf(meetup.id)).inRoom).toBe(1);
  });

  it("that is revoked counts up to then; what arrives later waits for a host", async () => {
    const pass = await handedPass();
    await sync(pass, input([tap("walk_in", { name: "Before" })]));
    await revokePhone(host, { deviceId: pass.device });
    const late = tap("walk_in", { name: "After" });
    const own = tap("accept", { target: late.id });
    expect(await syncDoor(pass, input([late, own]))).toMatchObject({ hasEnded: true });
    const state = await doorStateOf(meetup.id);
    expect(state.walkIns.map(({ name }) => name)).toEqual(["Before"]);
    expect(state.unaccepted.map(({ name }) => name)).toEqual(["After"]);
    await sync(host, input([tap("accept", { target: late.id })]));
    expect((await doorStateOf(meetup.id)).walkIns).toHaveLength(2);
  });

  it("that is revoked does not count with a counter from before, nor after a huge one", async () => {
    const pass = await handedPass();
    await sync(pass, input([tap("walk_in", { name: "Before", counter: 1_000_000 })]));
    await revokePhone(host, { deviceId: pass.device });
    const names = ["First", "Second"];
    const sent = names.map((name, i) => tap("walk_in", { name, counter: 1 + i }));
    await syncDoor(pass, input(sent));
    const state = await doorStateOf(meetup.id);
    expect(state.walkIns.map(({ name }) => name)).toEqual(["Before"]);
    expect(state.unaccepted.map(({ name }) => name)).toEqual(names);
  });

  it("that is revoked while its taps arrive counts none of them", async () => {
    const pass = await handedPass();
    const sent = [tap("walk_in")];
    const { revoking, arriving } = await db.$transaction(async (tx) => {
      await lockMeetup(tx, meetup.id);
      const arriving = syncDoor(pass, input(sent));
      await sleep(300);
      const data = { revokedAt: realNow(), revokedAfter: 0 };
      return {
        revoking: await tx.doorDevice.update({ where: { id: pass.device }, data }),
        arriving,
      };
    });
    expect(await arriving).toMatchObject({ hasEnded: true });
    expect(revoking.revokedAfter).toBe(0);
    const state = await doorStateOf(meetup.id);
    expect([state.inRoom, state.unaccepted.length]).toEqual([0, 1]);
  });

  it("does not take a host's acceptance back; a host does", async () => {
    const [revoked, pass] = [await handedPass(), await handedPass()];
    await revokePhone(host, { deviceId: revoked.device });
    const late = tap("walk_in");
    await syncDoor(revoked, input([late]));
    const accept = tap("accept", { target: late.id });
    await sync(host, input([accept]));
    await sync(pass, input([tap("undo", { target: accept.id })]));
    expect((await doorStateOf(meetup.id)).inRoom).toBe(1);
    await sync(host, input([tap("undo", { target: accept.id })]));
    expect((await doorStateOf(meetup.id)).inRoom).toBe(0);
  });

  it("accepts nothing", async () => {
    const pass = await handedPass();
    await sync(pass, input([tap("accept", { target: randomUUID() })]));
    expect(await db.doorEvent.count({ where: { meetupId: meetup.id } })).toBe(0);
  });
});

it("counts who left out of the room, and not out of those who came", async () => {
  await sync(host, input([tap("walk_in"), tap("walk_in"), tap("left")]));
  const { inRoom, walkIns, left } = await doorStateOf(meetup.id);
  expect([inRoom, walkIns.length, left.length]).toEqual([1, 2, 1]);
});

describe("a host's own phone, revoked since they were removed", () => {
  const own = () => db.doorDevice.findMany({ where: { meetupId: meetup.id, userId: host.id } });

  async function removed(): Promise<Person> {
    const organizer = await testPerson();
    const since = hoursAgo(1);
    await db.eventOrganizer.create({
      data: { eventId: meetup.eventId, userId: organizer.id, since },
    });
    await sync(host, input([tap("walk_in", { name: "Before" })]));
    await removeHost(organizer, { meetupId: meetup.id, userId: host.id });
    return organizer;
  }
  const invitedAgain = () =>
    db.meetupRole.create({
      data: { meetupId: meetup.id, userId: host.id, role: "host", since: realNow() },
    });

  it("works again under another id once they are invited again; what it saved before waits", async () => {
    await removed();
    expect(await syncDoor(host, input())).toMatchObject({ hasEnded: true, device: phone });
    await invitedAgain();
    const sent = input([tap("walk_in", { name: "While removed" })]);
    const { device, mayRun } = await sync(host, sent);
    expect([device === phone, mayRun]).toEqual([false, true]);
    expect((await sync(host, sent)).device, "the same one however often it asks").toBe(device);
    await sync(host, input([tap("walk_in", { name: "Again" })], { device }));
    const state = await doorStateOf(meetup.id);
    expect(state.walkIns.map(({ name }) => name)).toEqual(["Before", "Again"]);
    expect(state.unaccepted.map(({ name }) => name)).toEqual(["While removed"]);
    expect(await own()).toHaveLength(2);
  });

  it("and twice removed, has a third", async () => {
    const organizer = await removed();
    await invitedAgain();
    await sync(host, input());
    await removeHost(organizer, { meetupId: meetup.id, userId: host.id });
    await invitedAgain();
    await sync(host, input());
    expect(await own()).toHaveLength(3);
  });

  it("stays revoked if another host revoked it, whose right is no newer", async () => {
    await sync(host, input());
    await revokePhone(host, { deviceId: phone });
    expect(await syncDoor(host, input())).toMatchObject({ hasEnded: true, device: phone });
  });

  it("does not count what it saved before through a pass that it was handed since", async () => {
    await removed();
    await invitedAgain();
    const pass = await handedPass();
    await sync(pass, input([tap("walk_in")]));
    expect((await doorStateOf(meetup.id)).unaccepted).toHaveLength(1);
  });
});

it("takes what a former host's phone saved", async () => {
  await sync(host, input());
  await db.meetupRole.deleteMany({ where: { meetupId: meetup.id } });
  expect(await syncDoor(host, input([tap("walk_in")]))).toMatchObject({ hasEnded: true });
  expect(await db.doorEvent.count({ where: { meetupId: meetup.id } })).toBe(1);
});

it("takes nothing from those who may not work it any more later than eight days after its end", async () => {
  await sync(host, input());
  const pass = { ...(await handedPass()), until: realNow() };
  const days = (count: number) => new Date(realNow().getTime() - count * 86_400_000);
  const end = (endsAt: Date) =>
    db.meetup.update({ where: { id: meetup.id }, data: { startsAt: days(9), endsAt } });
  await end(days(7.9));
  expect(await syncDoor(pass, input([tap("walk_in")]))).toMatchObject({ hasEnded: true });
  await end(days(8.1));
  await expect(syncDoor(pass, input([tap("walk_in")]))).rejects.toThrow(NotFound);
  expect((await sync(host, input([tap("walk_in")]))).events).toHaveLength(2);
  await db.meetupRole.deleteMany({ where: { meetupId: meetup.id } });
  await expect(syncDoor(host, input([tap("walk_in")]))).rejects.toThrow(NotFound);
});

it("gives every meetup a room code of six letters that are not confused", async () => {
  expect(await roomCodeOf(meetup.id)).toMatch(/^[ACDEFHJKMNPRTWXY]{6}$/);
  const other = await testMeetup();
  expect(await roomCodeOf(other.id)).not.toBe(await roomCodeOf(meetup.id));
});
