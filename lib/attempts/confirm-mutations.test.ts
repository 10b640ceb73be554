import { describe, expect, it } from "vitest";
import { LIMITS } from "@/lib/kernel/limits";
import { InvalidField, NotFound } from "@/lib/kernel/outcome";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { cancelRsvp } from "@/lib/rsvps/cancel-mutations";
import { changeGuests, saveDetail } from "@/lib/rsvps/change-mutations";
import { going } from "@/lib/rsvps/mutations";
import { switchMeetup } from "@/lib/rsvps/switch-mutations";
import { by, remembered, rsvps, seats, twoCities } from "@/lib/rsvps/test-rsvps";
import { goingByMeetup } from "@/lib/snapshot/coming-queries";
import { confirmWithCode } from "./confirm-mutations";
import { confirmAttemptsOf } from "./signed-in-mutations";
import { attempt } from "./test-attempts";

testDatabase();

const confirm = ({ attemptId }: { attemptId: string }, meetupId: string, code: string) =>
  confirmWithCode(attemptId, { meetupId, code });

describe("the mailed code, typed on the device that made the attempt,", () => {
  it("makes the RSVP its person's, and gives the device the link instead", async () => {
    const { id, eventId } = await testMeetup();
    const one = await attempt(id);
    const outcome = await confirm(one, id, ` ${one.code.toLowerCase()} `);
    const [row] = await rsvps(id);
    expect(row).toMatchObject({ attemptId: null, status: "going", confirmedAt: expect.any(Date) });
    expect(row?.user.emailVerified).not.toBeNull();
    expect((await goingByMeetup(eventId)).get(id)).toBe(1);
    await expect(cancelRsvp(one.phone, { meetupId: id })).rejects.toThrow(NotFound);
    const link = { by: "link" as const, ...remembered(outcome) };
    await changeGuests(link as never, { meetupId: id, guests: 2 });
    expect((await rsvps(id))[0]).toMatchObject({ guests: 2 });
  });

  it("still works after the device switched cities", async () => {
    const [a, b] = await twoCities();
    const one = await attempt(a);
    await switchMeetup(one.phone, { from: a, meetupId: b });
    expect(await confirm(one, b, one.code)).toMatchObject({ ok: true, remember: { meetupId: b } });
    expect((await rsvps(b))[0]).toMatchObject({ attemptId: null, status: "going" });
  });

  it("is refused if wrong, of another attempt, or expired, and after a few tries", async () => {
    const { id } = await testMeetup();
    const [one, other] = [await attempt(id), await attempt(id)];
    await expect(confirm(one, id, other.code)).rejects.toThrow(InvalidField);
    for (let tried = 1; tried < LIMITS["rsvp-code"].points; tried++)
      await expect(confirm(one, id, "AAAAAA")).rejects.toThrow(InvalidField);
    expect(await confirm(one, id, one.code)).toEqual({ ok: false, reason: "too-many-codes" });
    await db.rsvp.update({ where: { id: other.rsvpId }, data: { codeExpires: new Date(0) } });
    await expect(confirm(other, id, other.code)).rejects.toThrow(InvalidField);
    expect((await rsvps(id)).every(({ confirmedAt }) => confirmedAt === null)).toBe(true);
  });

  it("exists only for an attempt whose address was mailed", async () => {
    const { id } = await testMeetup();
    const first = await attempt(id);
    const second = await attempt(id, first.address);
    expect([first.code.length, second.code]).toEqual([6, ""]);
    await expect(confirm(second, id, first.code)).rejects.toThrow(InvalidField);
    await expect(confirm(second, id, "")).rejects.toThrow(InvalidField);
  });
});

describe("the code of a duplicate", () => {
  it("gives the device the RSVP that the address has, and leaves it as it was", async () => {
    const [a, b] = await twoCities();
    const person = await testPerson();
    await going(person, { meetupId: a }, "en");
    await changeGuests(by(person), { meetupId: a, guests: 1 });
    const own = async () => (await rsvps(a)).map(({ user: _, ...row }) => row);
    const before = await own();
    const one = await attempt(b, person.email);
    expect(await confirm(one, b, one.code)).toMatchObject({ ok: true, remember: { meetupId: a } });
    expect(await own()).toEqual(before);
    expect(await seats(b)).toMatchObject({ seatsTaken: 0 });
  });

  it("gives it a seat of its own once that RSVP is canceled", async () => {
    const [a, b] = await twoCities();
    const person = await testPerson();
    await going(person, { meetupId: a }, "en");
    const one = await attempt(b, person.email);
    await changeGuests(one.phone, { meetupId: b, guests: 1 });
    await cancelRsvp(by(person), { meetupId: a });
    expect(await confirm(one, b, one.code)).toMatchObject({ ok: true, remember: { meetupId: b } });
    const [row] = await rsvps(b);
    expect(row).toMatchObject({ status: "going", guests: 1, isDuplicate: false, attemptId: null });
    expect(row?.confirmedAt).not.toBeNull();
    expect(await seats(b)).toMatchObject({ seatsTaken: 2 });
  });
});

/** An attempt whose device lets its name be seen by everyone. */
async function shown(meetupId: string) {
  const one = await attempt(meetupId);
  const answer = { meetupId, question: "nameShown", answer: "everyone" } as const;
  await saveDetail(one.phone, answer, "en");
  const after = async () => {
    const [row] = await rsvps(meetupId);
    return [row?.nameShown, row?.user.name, row?.attemptId];
  };
  return { ...one, after };
}

describe("a name that a device shows to everyone", () => {
  it.each([
    ["stays shown if that device opens the mailed link", true, ["everyone", "Zoe", null]],
    ["is shown to nobody if another does", false, ["nobody", null, null]],
  ])("%s", async (_, isOwn, expected) => {
    const { id: meetupId } = await testMeetup();
    const { rsvpId, attemptId, after } = await shown(meetupId);
    const token = signLink("answer", rsvpId, 1);
    const link = { by: "link" as const, token, ...(isOwn && { ownAttempt: attemptId }) };
    await changeGuests(link, { meetupId, guests: 0 });
    expect(await after()).toEqual(expected);
  });

  it("stays shown if the code is typed on it", async () => {
    const { id: meetupId } = await testMeetup();
    const one = await shown(meetupId);
    await confirm(one, meetupId, one.code);
    expect(await one.after()).toEqual(["everyone", "Zoe", null]);
  });
});

describe("signing in with the address", () => {
  const signIn = ({ userId }: { userId: string }, own: string[] = []) => {
    const actor = { actorKind: "person", actorId: userId, actorName: null };
    return db.$transaction((tx) =>
      confirmAttemptsOf(tx, { userId, actor, at: new Date(), own: new Set(own) }),
    );
  };

  it("makes its attempts the person's, in every event, and ends the devices' hold", async () => {
    const [{ id: a, eventId }, { id: b }] = [await testMeetup(), await testMeetup()];
    const one = await attempt(a);
    const two = await attempt(b, one.address);
    await signIn(one);
    expect((await goingByMeetup(eventId)).get(a)).toBe(1);
    expect((await rsvps(b))[0]).toMatchObject({ attemptId: null, status: "going" });
    for (const [{ phone }, meetupId] of [
      [one, a],
      [two, b],
    ] as const)
      await expect(cancelRsvp(phone, { meetupId })).rejects.toThrow(NotFound);
  });

  it("shows a name that was typed on another device to nobody", async () => {
    const [{ id: here }, { id: there }] = [await testMeetup(), await testMeetup()];
    const [own, other] = [await shown(here), await shown(there)];
    await signIn(own, [own.attemptId]);
    await signIn(other, [own.attemptId]);
    expect([await own.after(), await other.after()].map(([seen]) => seen)).toEqual([
      "everyone",
      "nobody",
    ]);
  });

  it("leaves duplicates and canceled attempts as they are", async () => {
    const [a, b] = await twoCities();
    const one = await attempt(a);
    const duplicate = await attempt(b, one.address);
    await cancelRsvp(one.phone, { meetupId: a });
    await signIn(one);
    expect((await rsvps(a))[0]).toMatchObject({ status: "canceled", confirmedAt: null });
    expect((await rsvps(b))[0]).toMatchObject({ isDuplicate: true, confirmedAt: null });
    expect(await changeGuests(duplicate.phone, { meetupId: b, guests: 1 })).toEqual({ ok: true });
  });
});
