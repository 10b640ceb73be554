import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { LIMITS } from "@/lib/kernel/limits";
import { InvalidField, NotFound } from "@/lib/kernel/outcome";
import { signLink } from "@/lib/platform/auth/signed-link";
import { testSignIn } from "@/lib/platform/auth/test-sign-in";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { askForAddress, confirmAddress } from "./address-mutations";
import { undoAddress } from "./address-undo-mutations";
import { moveAddress } from "./move-address-mutations";
import { testAddressChange } from "./test-address-change";

testDatabase();

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR);
const ended = { ok: false, reason: "address-link-ended" };
const inUse = { ok: false, reason: "address-in-use" };
const newAddress = () => `${randomUUID()}@example.ca`;
const addressOf = async ({ id }: { id: string }) =>
  (await db.user.findUniqueOrThrow({ where: { id } })).email;
const mailsTo = (recipient: string) => db.email.findMany({ where: { recipient } });
const ask = (
  person: Parameters<typeof askForAddress>[0],
  { address, key = randomUUID() }: { address: string; key?: string },
  locale: "en" | "fr",
) => askForAddress(person, { address, key }, locale);
const confirm = (person: Parameters<typeof confirmAddress>[0], token: string) =>
  confirmAddress(person, { token }, "this");

describe("asking for another address", () => {
  it("mails only the new address, and changes nothing", async () => {
    const person = await testPerson();
    const address = newAddress();
    expect(await ask(person, { address }, "fr")).toEqual({ ok: true });
    const [change] = await db.addressChange.findMany({ where: { userId: person.id } });
    expect(await mailsTo(address)).toMatchObject([
      { kind: "address-change", language: "en", params: { changeId: change?.id } },
    ]);
    expect(await mailsTo(person.email)).toEqual([]);
    expect(await addressOf(person)).toBe(person.email);
  });

  it("is the same for an address that has an account", async () => {
    const [person, other] = [await testPerson(), await testPerson()];
    expect(await ask(person, { address: other.email }, "en")).toEqual({ ok: true });
    expect(await mailsTo(other.email)).toMatchObject([{ kind: "address-change" }]);
  });

  it("mails one recipient so often a day, and answers the same after that", async () => {
    const [address, stranger] = [newAddress(), await testPerson()];
    const askedBy = async (person: typeof stranger) =>
      expect(await ask(person, { address }, "en")).toEqual({ ok: true });
    const { points: ofOne } = LIMITS["address-mail"];
    for (let asked = 0; asked <= ofOne; asked++) await askedBy(stranger);
    expect(await mailsTo(address)).toHaveLength(ofOne);
    await askedBy(await testPerson());
    expect(await mailsTo(address), "somebody else's").toHaveLength(ofOne + 1);
    const { points: ofAll } = LIMITS["address-mails-a-day"];
    for (let asked = 0; asked <= ofAll; asked++) await askedBy(await testPerson());
    expect(await mailsTo(address)).toHaveLength(ofAll);
  });

  it("twice at once is once, with one mail whose link works", async () => {
    const [person, form] = [await testPerson(), { address: newAddress(), key: randomUUID() }];
    const both = await Promise.all([1, 2].map(() => ask(person, form, "en")));
    expect(both).toEqual([{ ok: true }, { ok: true }]);
    const [change, ...more] = await db.addressChange.findMany({ where: { userId: person.id } });
    expect(more).toEqual([]);
    expect(await mailsTo(form.address)).toHaveLength(1);
    const token = signLink("address-change", change?.id ?? "", 1);
    expect(await confirm(person, token)).toEqual({ ok: true });
  });

  it("refuses the own address, and ends the requests before", async () => {
    const person = await testPerson();
    const own = ask(person, { address: person.email }, "en");
    await expect(own).rejects.toThrow(InvalidField);
    const older = await testAddressChange(person);
    await ask(person, { address: newAddress() }, "en");
    expect(await confirm(person, older.confirming)).toEqual(ended);
  });
});

/** Somebody with two sessions, a confirmed RSVP, an attempt, a sign-in request and a waiting mail. */
async function settled() {
  const person = await testPerson({ emailVerified: new Date() });
  const expires = new Date(Date.now() + HOUR);
  for (const sessionToken of ["this", randomUUID()])
    await db.session.create({ data: { sessionToken, userId: person.id, expires } });
  const rsvp = await testRsvp(await testMeetup(), person);
  const typed = { attemptId: randomUUID(), confirmedAt: null, codeExpires: expires };
  const attempt = await testRsvp(await testMeetup(), person, typed);
  const signIn = await testSignIn({ address: person.email });
  const mail = { language: "en", recipient: person.email } as const;
  await db.email.create({ data: { ...mail, kind: "rsvp-changed", params: { rsvpId: rsvp.id } } });
  return { person, rsvp, attempt, signIn };
}

/** An address that was typed into an RSVP's form. */
async function attemptWith(email: string) {
  const user = await testPerson({ email });
  const typed = { attemptId: randomUUID(), codeExpires: new Date(Date.now() + HOUR) };
  const { id } = await testRsvp(await testMeetup(), user, typed);
  return { id, user };
}

describe("confirming another address", () => {
  it("takes along what its person no longer gets by mail", async () => {
    const [person, address, at] = [await testPerson(), newAddress(), new Date()];
    await db.unsubscribe.createMany({
      data: [
        { address: person.email, topic: "reflections", at },
        { address: person.email, topic: "replies", at },
        { address, topic: "replies", at },
      ],
    });
    const { confirming } = await testAddressChange(person, { newAddress: address });
    expect(await confirm(person, confirming)).toEqual({ ok: true });
    const off = await db.unsubscribe.findMany({ where: { address } });
    expect(off.map(({ topic }) => topic).sort()).toEqual(["reflections", "replies"]);
  });

  it("moves the account, ends what the old address can do, and says so there", async () => {
    const { person, rsvp, attempt, signIn } = await settled();
    const change = await testAddressChange(person);
    expect(await confirm(person, change.confirming)).toEqual({ ok: true });
    expect(await addressOf(person)).toBe(change.newAddress);
    expect(await db.session.findMany({ where: { userId: person.id } })).toMatchObject([
      { sessionToken: "this" },
    ]);
    const request = await db.signInRequest.findUniqueOrThrow({ where: { id: signIn.id } });
    expect(request.endedAt).not.toBeNull();
    for (const { id } of [rsvp, attempt])
      expect(await db.rsvp.findUniqueOrThrow({ where: { id } })).toMatchObject({
        linkVersion: 2,
        codeExpires: null,
      });
    expect(await mailsTo(change.newAddress)).toMatchObject([{ kind: "rsvp-changed" }]);
    expect(await mailsTo(person.email)).toMatchObject([
      { kind: "address-changed", params: { changeId: change.id } },
    ]);
    await db.session.deleteMany({ where: { sessionToken: "this" } });
  });

  it("twice is once", async () => {
    const person = await testPerson();
    const { confirming, newAddress: email } = await testAddressChange(person);
    await confirm(person, confirming);
    expect(await confirm({ ...person, email }, confirming)).toEqual({ ok: true });
    expect(await mailsTo(person.email)).toHaveLength(1);
  });

  it.each([
    ["after a day", async () => ({ createdAt: ago(25) })],
    [
      "after another change",
      async ({ id }: { id: string; email: string }) => {
        await db.user.update({ where: { id }, data: { email: newAddress() } });
        return {};
      },
    ],
  ])("is refused %s", async (_, prepare) => {
    const person = await testPerson();
    const change = await testAddressChange(person, await prepare(person));
    expect(await confirm(person, change.confirming)).toEqual(ended);
  });

  it("is nobody else's, and takes the link of its own purpose", async () => {
    const person = await testPerson();
    const { id, confirming, undoing } = await testAddressChange(person);
    await expect(confirm(await testPerson(), confirming)).rejects.toThrow(NotFound);
    for (const token of [undoing, signLink("answer", id, 1), "no-token"])
      await expect(confirm(person, token)).rejects.toThrow(NotFound);
    expect(await addressOf(person)).toBe(person.email);
  });

  it("is refused if the address has an account by now", async () => {
    const person = await testPerson();
    const change = await testAddressChange(person);
    await testPerson({ email: change.newAddress, emailVerified: new Date() });
    expect(await confirm(person, change.confirming)).toEqual(inUse);
    expect(await addressOf(person)).toBe(person.email);
  });

  it("takes an address that was only ever typed, whose attempts go to the old one", async () => {
    const person = await testPerson();
    const change = await testAddressChange(person);
    const typed = await attemptWith(change.newAddress);
    expect(await confirm(person, change.confirming)).toEqual({ ok: true });
    expect(await addressOf(typed.user)).toBe(person.email);
    const attempt = await db.rsvp.findUniqueOrThrow({ where: { id: typed.id } });
    expect(attempt).toMatchObject({ status: "going", linkVersion: 2, codeExpires: null });
  });

  it("takes no address whose account came up after that was checked", async () => {
    const [person, owner] = [await testPerson(), await testPerson({ emailVerified: new Date() })];
    const move = { userId: person.id, from: person.email, to: owner.email, session: null };
    const moving = db.$transaction((tx) => moveAddress(tx, move));
    await expect(moving).rejects.toMatchObject({ code: "P2002" });
    expect([await addressOf(person), await addressOf(owner)]).toEqual([person.email, owner.email]);
  });

  it("of one address by two people at once gives it to one", async () => {
    for (let round = 0; round < 8; round++) {
      const people = [await testPerson(), await testPerson()];
      const wanted = { newAddress: newAddress() };
      const links = await Promise.all(people.map((person) => testAddressChange(person, wanted)));
      const results = await Promise.all(
        people.map((person, index) => confirm(person, links[index]?.confirming ?? "")),
      );
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results).toContainEqual(inUse);
      const owner = people[results.findIndex(({ ok }) => ok)];
      expect(owner && (await addressOf(owner))).toBe(wanted.newAddress);
    }
  });
});

describe("taking an address back", () => {
  it("works from any later address, ends every session, and only once", async () => {
    const person = await testPerson();
    const first = await testAddressChange(person);
    await confirm(person, first.confirming);
    const between = { ...person, email: first.newAddress };
    const second = await testAddressChange(between);
    await confirm(between, second.confirming);
    const expires = new Date(Date.now() + HOUR);
    await db.session.create({
      data: { sessionToken: randomUUID(), userId: person.id, expires },
    });
    expect(await undoAddress({ token: first.undoing })).toEqual({ ok: true });
    const { feedVersion } = await db.user.findUniqueOrThrow({ where: { id: person.id } });
    expect(feedVersion, "the address of the calendar feed").toBe(2);
    expect(await addressOf(person)).toBe(person.email);
    expect(await db.session.count({ where: { userId: person.id } })).toBe(0);
    expect(await mailsTo(second.newAddress)).toMatchObject([{ kind: "address-restored" }]);
    expect(await undoAddress({ token: second.undoing }), "a later address").toEqual(ended);
    expect(await addressOf(person)).toBe(person.email);
  });

  it("from an earlier address works after a later one did", async () => {
    const owner = await testPerson();
    const first = await testAddressChange(owner);
    await confirm(owner, first.confirming);
    const thief = { ...owner, email: first.newAddress };
    const second = await testAddressChange(thief);
    await confirm(thief, second.confirming);
    expect(await undoAddress({ token: second.undoing })).toEqual({ ok: true });
    expect(await addressOf(owner)).toBe(first.newAddress);
    expect(await undoAddress({ token: first.undoing })).toEqual({ ok: true });
    expect(await addressOf(owner)).toBe(owner.email);
  });

  it("works although its owner signed in with it meanwhile, unless that account has something", async () => {
    const moved = async () => {
      const owner = await testPerson();
      const change = await testAddressChange(owner);
      await confirm(owner, change.confirming);
      const empty = await testPerson({ email: owner.email, emailVerified: new Date() });
      return { owner, empty, undo: () => undoAddress({ token: change.undoing }) };
    };
    const one = await moved();
    const expires = new Date(Date.now() + HOUR);
    const session = { sessionToken: randomUUID(), userId: one.empty.id, expires };
    await db.session.create({ data: session });
    expect(await one.undo()).toEqual({ ok: true });
    expect(await addressOf(one.owner)).toBe(one.owner.email);
    expect(await db.session.count({ where: { userId: one.empty.id } })).toBe(0);

    const other = await moved();
    await testRsvp(await testMeetup(), other.empty, { confirmedAt: new Date() });
    expect(await other.undo()).toEqual(inUse);

    const third = await moved();
    const { eventId } = await testMeetup();
    const taken = { eventId, text: "Ask the nurses", slug: "ask", locale: "en" } as const;
    const { id: authorId } = await testPerson();
    const at = new Date();
    const owners = { create: { userId: third.empty.id, since: at } };
    await db.commitment.create({ data: { ...taken, authorId, createdAt: at, owners } });
    expect(await third.undo()).toEqual(inUse);
  });

  it("works although its person moved back already", async () => {
    const person = await testPerson();
    const away = await testAddressChange(person);
    await confirm(person, away.confirming);
    const between = { ...person, email: away.newAddress };
    const back = await testAddressChange(between, { newAddress: person.email });
    await confirm(between, back.confirming);
    expect(await undoAddress({ token: away.undoing })).toEqual({ ok: true });
    const user = await db.user.findUniqueOrThrow({ where: { id: person.id } });
    expect(user).toMatchObject({ email: person.email, emailVerified: expect.any(Date) });
    expect(await undoAddress({ token: back.undoing }), "from the address in between").toEqual(
      ended,
    );
  });

  it("works although somebody typed the old address meanwhile", async () => {
    const person = await testPerson();
    const change = await testAddressChange(person);
    await confirm(person, change.confirming);
    await attemptWith(person.email);
    expect(await undoAddress({ token: change.undoing })).toEqual({ ok: true });
    expect(await addressOf(person)).toBe(person.email);
  });

  it("is refused after a week, and before the change", async () => {
    const person = await testPerson();
    const long = await testAddressChange(person, { confirmedAt: ago(7 * 24 + 1) });
    expect(await undoAddress({ token: long.undoing })).toEqual(ended);
    const open = await testAddressChange(person);
    expect(await undoAddress({ token: open.undoing })).toEqual(ended);
    await expect(undoAddress({ token: open.confirming })).rejects.toThrow(NotFound);
  });
});
