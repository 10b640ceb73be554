import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { hosted, hoursAgo, seated, waiting } from "@/lib/activity/scenarios/test-fixtures";
import { doorStateOf, roomCodeOf } from "@/lib/door/queries";
import { InvalidField, NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { checkInByName, checkInSelf } from "./mutations";
import { hereFor } from "./queries";

testDatabase();

let meetup: { id: string; eventId: string };
let code: string;

const open = (id: string, hours: number) => {
  const data = { startsAt: hoursAgo(-hours), endsAt: hoursAgo(-hours - 3) };
  return db.meetup.update({ where: { id }, data });
};

beforeEach(async () => {
  ({ meetup } = await hosted());
  await open(meetup.id, 1);
  code = await roomCodeOf(meetup.id);
});

const typed = (name: string, given: { code?: string; key?: string } = {}) => ({
  ...{ meetupId: meetup.id, name, code, key: randomUUID() },
  ...given,
});

describe("somebody who said that they would come", () => {
  it("checks in by one tap, once, and the host sees by whom", async () => {
    const { by, rsvpId } = await seated(meetup);
    expect(await hereFor(by, meetup.id)).toMatchObject({ since: null });
    const press = () => checkInSelf(by, { meetupId: meetup.id });
    expect(await Promise.all([press(), press()])).toEqual([{ ok: true }, { ok: true }]);
    await press();
    expect(await db.doorEvent.findMany({ where: { meetupId: meetup.id } })).toMatchObject([
      { rsvpId, by: "self", deviceId: null },
    ]);
    expect((await hereFor(by, meetup.id))?.since).not.toBeNull();
  });

  it("is refused before two hours ahead of doors, and after closing", async () => {
    const { by } = await seated(meetup);
    await open(meetup.id, 2.1);
    expect(await checkInSelf(by, { meetupId: meetup.id })).toEqual({
      ok: false,
      reason: "here-early",
    });
    await open(meetup.id, -4);
    expect(await checkInSelf(by, { meetupId: meetup.id })).toEqual({
      ok: false,
      reason: "here-over",
    });
  });

  it("needs a seat", async () => {
    const { by } = await waiting(meetup);
    const refused = { ok: false, reason: "not-expected" };
    expect(await checkInSelf(by, { meetupId: meetup.id })).toEqual(refused);
    expect(await checkInSelf(null, { meetupId: meetup.id })).toEqual(refused);
    const person = await testPerson();
    expect(await checkInSelf({ by: "person", person }, { meetupId: meetup.id })).toEqual(refused);
  });

  it("comes again after a host undid it", async () => {
    const { by } = await seated(meetup);
    await checkInSelf(by, { meetupId: meetup.id });
    const { id } = await db.doorEvent.findFirstOrThrow({ where: { meetupId: meetup.id } });
    const at = { occurredAt: hoursAgo(0), receivedAt: hoursAgo(0) };
    const undo = { id: randomUUID(), meetupId: meetup.id, sequence: 2, counter: 1, targetId: id };
    await db.doorEvent.create({ data: { ...undo, kind: "undo", by: "host", ...at } });
    await db.meetup.update({ where: { id: meetup.id }, data: { doorSequence: 2 } });
    expect((await doorStateOf(meetup.id)).inRoom).toBe(0);
    await checkInSelf(by, { meetupId: meetup.id });
    expect((await doorStateOf(meetup.id)).inRoom).toBe(1);
  });
});

it("is not in because a revoked phone says so, until a host accepts it", async () => {
  const { by, rsvpId } = await seated(meetup);
  const [deviceId, at] = [randomUUID(), hoursAgo(1)];
  const device = { id: deviceId, meetupId: meetup.id, createdAt: at, usedAt: at };
  await db.doorDevice.create({ data: { ...device, revokedAt: at, revokedAfter: 0 } });
  const admit = {
    id: randomUUID(),
    meetupId: meetup.id,
    sequence: 1,
    deviceId,
    counter: 1,
    rsvpId,
  };
  const times = { occurredAt: at, receivedAt: at };
  await db.doorEvent.create({ data: { ...admit, kind: "admit", by: "device", ...times } });
  await db.meetup.update({ where: { id: meetup.id }, data: { doorSequence: 1 } });
  expect((await hereFor(by, meetup.id))?.since).toBeNull();
  await checkInSelf(by, { meetupId: meetup.id });
  const { since } = (await hereFor(by, meetup.id)) ?? {};
  expect(since?.getTime()).toBeGreaterThan(at.getTime());
  const accepted = { id: randomUUID(), meetupId: meetup.id, sequence: 3, targetId: admit.id };
  const now = { occurredAt: hoursAgo(0), receivedAt: hoursAgo(0) };
  await db.doorEvent.create({
    data: { ...accepted, counter: 0, kind: "accept", by: "host", ...now },
  });
  expect((await hereFor(by, meetup.id))?.since).toEqual(at);
});

describe("a name with the code on the wall", () => {
  it("is the person on the list, or else a walk-in, with the same answer", async () => {
    const { rsvpId } = await seated(meetup, { name: "Zoé Gagnon" });
    expect(await checkInByName(typed("gagnon zoe"))).toEqual({ ok: true });
    expect(await checkInByName(typed("Sam Walker"))).toEqual({ ok: true });
    const state = await doorStateOf(meetup.id);
    expect([...state.admitted.keys()]).toEqual([rsvpId]);
    expect(state.walkIns.map(({ name }) => name)).toEqual(["Sam Walker"]);
    const recorded = { meetupId: meetup.id, verb: "door.recorded", actorName: { not: null } };
    expect(await db.activity.count({ where: recorded })).toBe(0);
    expect(await checkInByName(typed("Zoé Gagnon"))).toEqual({ ok: true });
    expect(await db.doorEvent.count({ where: { meetupId: meetup.id } })).toBe(2);
  });

  it("sent twice is one walk-in", async () => {
    const form = typed("Sam Walker");
    await Promise.all([checkInByName(form), checkInByName(form)]);
    expect((await doorStateOf(meetup.id)).inRoom).toBe(1);
  });

  it("takes the code in any case, with spaces, and no other", async () => {
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase();
    expect(await checkInByName(typed("Sam", { code: spaced }))).toEqual({ ok: true });
    await expect(checkInByName(typed("Sam", { code: "AAAAAA" }))).rejects.toThrow(InvalidField);
  });

  it("is not taken by a meetup that nobody may see", async () => {
    await db.meetup.update({ where: { id: meetup.id }, data: { status: "proposed" } });
    await expect(checkInByName(typed("Sam"))).rejects.toThrow(NotFound);
  });
});
