import { beforeAll, describe, expect, it } from "vitest";
import type { Person } from "@/lib/kernel/viewer";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { returnRsvp } from "@/lib/rsvps/cancel-mutations";
import { answerByLink } from "@/lib/rsvps/link-queries";
import { going, rsvp } from "@/lib/rsvps/mutations";
import { asPhone, mails, remembered, rsvps, seats, twoCities, typed } from "@/lib/rsvps/test-rsvps";
import { changeCapacity, removeGuest, seatFromWaitlist } from "./mutations";
import { guestsForDesk } from "./queries";
import { guestListParams } from "./schema";

testDatabase();

let host: Person;
beforeAll(async () => {
  host = await testPerson();
});

describe("hosts", () => {
  const fill = async (meetupId: string, people: Person[]) => {
    for (const person of people) await going(person, { meetupId }, "en");
  };

  it("raise the capacity, which promotes in order; lowering it frees no seats", async () => {
    const { id } = await testMeetup({ capacity: 1, hosts: [host] });
    await fill(id, [await testPerson(), await testPerson(), await testPerson()]);
    const raised = await changeCapacity(host, { meetupId: id, capacity: 2, before: 1 });
    const twice = await changeCapacity(host, { meetupId: id, capacity: 2, before: 1 });
    expect(twice).toMatchObject({ ok: true, promoted: 0 });
    const recorded = { subjectId: id, verb: "meetup.capacity-changed" };
    expect(await db.activity.count({ where: recorded })).toBe(1);
    expect(raised).toEqual({ ok: true, promoted: 1, overbooked: 0 });
    const lowered = await changeCapacity(host, { meetupId: id, capacity: 1, before: 2 });
    expect(lowered).toEqual({ ok: true, promoted: 0, overbooked: 1 });
    const stale = await changeCapacity(host, { meetupId: id, capacity: 9, before: 2 });
    expect(stale).toEqual({ ok: false, reason: "stale" });
    expect((await rsvps(id)).map((row) => row.status)).toEqual(["going", "going", "waitlisted"]);
  });

  it("seat somebody out of turn, even above the capacity, which is logged", async () => {
    const { id } = await testMeetup({ capacity: 1, hosts: [host] });
    await fill(id, [await testPerson(), await testPerson(), await testPerson()]);
    const [, , third] = await rsvps(id);
    const input = { meetupId: id, rsvpId: third?.id ?? "", reason: "Speaks first" };
    expect(await seatFromWaitlist(host, input)).toEqual({ ok: true });
    expect(await seats(id)).toMatchObject({ seatsTaken: 2, overbooked: 1 });
    expect(await removeGuest(host, { ...input, reason: "Asked to" })).toEqual({ ok: true });
    expect((await mails(third?.user.email ?? "")).at(-1)).toBe("rsvp-removed-by-host");
    expect(await seats(id)).toMatchObject({ seatsTaken: 1, overbooked: 0 });
    const { overrides } = await guestsForDesk(host, id, guestListParams.parse({}));
    expect(overrides).toMatchObject([
      { actorName: host.name, statusAfter: "canceled", reason: "Asked to" },
      { actorName: host.name, statusAfter: "going", reason: "Speaks first" },
    ]);
    expect(await seatFromWaitlist(host, input)).toEqual({ ok: false, reason: "not-waiting" });
  });

  it("give a reason that is read by index, stands in no activity, and goes with the RSVP", async () => {
    const { id, eventId } = await testMeetup({ capacity: 1, hosts: [host] });
    await fill(id, [await testPerson(), await testPerson()]);
    const [, second] = await rsvps(id);
    const reason = "Zoe needs the lift";
    await seatFromWaitlist(host, { meetupId: id, rsvpId: second?.id ?? "", reason });
    const activity = await db.activity.findMany({ where: { eventId } });
    expect(JSON.stringify(activity)).not.toContain(reason);
    const shown = await answerByLink(signLink("answer", second?.id ?? "", 1));
    expect(shown?.history).toHaveLength(2);
    expect(JSON.stringify(shown)).not.toContain(reason);

    const plan = await db.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
      return tx.$queryRaw<object[]>`EXPLAIN SELECT * FROM "RsvpLog"
        WHERE "meetupId" = ${id}::uuid AND "change" = 'overridden'
        ORDER BY "sequence" DESC LIMIT 50`;
    });
    expect(JSON.stringify(plan)).toContain("RsvpLog_overrides_idx");

    await db.user.delete({ where: { email: second?.user.email ?? "" } });
    expect(await db.rsvpLog.count({ where: { reason } })).toBe(0);
  });

  it("cannot cancel a person's confirmed seat elsewhere by seating what a stranger typed", async () => {
    const [here, elsewhere] = await twoCities(1);
    await db.meetup.update({
      where: { id: here },
      data: { roles: { create: { userId: host.id, role: "host", since: new Date(0) } } },
    });
    const owner = await testPerson();
    await fill(here, [await testPerson()]);
    await rsvp(typed(here, { address: owner.email }), "en");
    await fill(elsewhere, [owner]);
    const [, attempt] = await rsvps(here);
    const input = { meetupId: here, rsvpId: attempt?.id ?? "", reason: "Speaks first" };
    expect(await seatFromWaitlist(host, input)).toEqual({ ok: false, reason: "not-waiting" });
    expect((await rsvps(here)).map(({ status }) => status)).toEqual(["going", "canceled"]);
    expect((await rsvps(elsewhere)).map(({ status }) => status)).toEqual(["going"]);
    expect(await seats(here)).toMatchObject({ seatsTaken: 1, overbooked: 0 });
  });

  it("mail an address that was only typed about one removal a day", async () => {
    const { id: meetupId } = await testMeetup({ hosts: [host] });
    const form = typed(meetupId);
    const phone = asPhone(remembered(await rsvp(form, "en")));
    for (const _ of [1, 2, 3]) {
      const [row] = await rsvps(meetupId);
      await removeGuest(host, { meetupId, rsvpId: row?.id ?? "", reason: "Spam" });
      await returnRsvp(phone, { meetupId });
    }
    expect(await mails(form.address)).toEqual(["rsvp-confirmed", "rsvp-removed-by-host"]);
  });
});
