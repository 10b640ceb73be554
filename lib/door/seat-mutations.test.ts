import { describe, expect, it } from "vitest";
import { hosted, inDays, seated, waiting } from "@/lib/activity/scenarios/test-fixtures";
import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { seatAtDoor } from "./seat-mutations";

testDatabase();

describe("a seat at the door for somebody who waits", () => {
  it("is given if there is room for the party, also past a larger one", async () => {
    const { host, meetup } = await hosted({ date: inDays(1), capacity: 3 });
    await waiting(meetup, { guests: 3, sequence: 1 });
    const { rsvpId: rsvp } = await waiting(meetup, { guests: 2, sequence: 2 });
    expect(await seatAtDoor(host, { meetup: meetup.id, rsvp })).toEqual({ ok: true });
    expect(await seatAtDoor(host, { meetup: meetup.id, rsvp })).toEqual({ ok: true });
    expect(await db.rsvp.findUnique({ where: { id: rsvp } })).toMatchObject({ status: "going" });
    expect(await db.meetup.findUnique({ where: { id: meetup.id } })).toMatchObject({
      seatsTaken: 3,
    });
  });

  it("never overbooks the room", async () => {
    const { host, meetup } = await hosted({ date: inDays(1), capacity: 2 });
    await seated(meetup);
    const { rsvpId: rsvp } = await waiting(meetup, { guests: 1, sequence: 2 });
    const outcome = await seatAtDoor(host, { meetup: meetup.id, rsvp });
    expect(outcome).toEqual({ ok: false, reason: "no-room" });
  });

  it("is given by nobody but the door", async () => {
    const { meetup } = await hosted({ date: inDays(1), capacity: 2 });
    const { rsvpId: rsvp } = await waiting(meetup, { sequence: 1 });
    const stranger = await testPerson();
    await expect(seatAtDoor(stranger, { meetup: meetup.id, rsvp })).rejects.toThrow(NotFound);
  });
});
