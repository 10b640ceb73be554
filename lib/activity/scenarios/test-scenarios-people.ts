import { randomUUID } from "node:crypto";
import { testAddressChange } from "@/lib/account/test-address-change";
import { testSignIn } from "@/lib/platform/auth/test-sign-in";
import { db } from "@/lib/platform/db/client";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { testMail } from "@/lib/unsubscribes/test-mail";
import { hosted, hoursAgo, inDays, type ScenariosOf, seated } from "./test-fixtures";

type People = typeof import("@/lib/people/mutations");
type SignIn = typeof import("@/lib/sign-in/mutations");
type Admin = typeof import("@/lib/admin/mutations");
type Account = typeof import("@/lib/account/address-mutations") &
  typeof import("@/lib/account/address-undo-mutations");
type Schedule = typeof import("@/lib/schedule/recompute-mutations");
type Attendance = typeof import("@/lib/attendance/mutations") &
  typeof import("@/lib/attendance/void-mutations");
type Unsubscribes = typeof import("@/lib/unsubscribes/mutations");

const tonight = () => hosted({ date: inDays(0), startsAt: hoursAgo(1), endsAt: hoursAgo(-2) });

async function counted() {
  const { host, meetupId } = await tonight();
  const count = { count: 23, precision: "exactly", includesCounter: true } as const;
  const how = { method: "by_eye", createdAt: hoursAgo(0) } as const;
  const by = { countedById: host.id, countedByName: host.name };
  const { id } = await db.headCount.create({ data: { meetupId, ...count, ...how, ...by } });
  return { host, headCountId: id };
}

const off = (address: string) =>
  db.unsubscribe.create({ data: { address, topic: "reflections", at: hoursAgo(1) } });

export const peopleScenarios = {
  signInWithCode: async () => {
    const { address, browser, code } = await testSignIn();
    return [null, { address, code: code ?? "", to: null }, { locale: "en", browser }];
  },
  signInWithLink: async () => {
    const { link } = await testSignIn();
    return [null, { token: link, to: null }, { locale: "en" }];
  },
  "signInWithLink of somebody with an attempt": async () => {
    const { meetup } = await hosted();
    const person = await testPerson();
    await testRsvp(meetup, person, { attemptId: randomUUID(), confirmedAt: null });
    const { link } = await testSignIn({ address: person.email });
    return [null, { token: link, to: null }, { locale: "en" }];
  },
  changeProfile: async () => [
    await testPerson(),
    { name: "Zoe", locale: "fr", handle: `zoe_${randomUUID().slice(0, 8)}`, organization: null },
  ],
  renewFeed: async () => [await testPerson(), { version: 1 }],
  askForAddress: async () => {
    const form = { address: `${randomUUID()}@example.ca`, key: randomUUID() };
    return [await testPerson(), form, "en"];
  },
  confirmAddress: async () => {
    const { meetup } = await hosted();
    const { person } = await seated(meetup);
    await off(person.email);
    const { confirming } = await testAddressChange(person);
    return [person, { token: confirming }, "session"];
  },
  undoAddress: async () => {
    const { meetup } = await hosted();
    const { person } = await seated(meetup);
    const { undoing } = await testAddressChange(person, { confirmedAt: hoursAgo(1) });
    await db.user.update({
      where: { id: person.id },
      data: { email: `${randomUUID()}@example.ca` },
    });
    return [{ token: undoing }];
  },
  unsubscribe: async () => [await testMail("morning-after")],
  resubscribe: async () => {
    const { recipient, token } = await testMail("morning-after");
    await off(recipient);
    return [{ token }];
  },
  resubscribeTo: async () => {
    const person = await testPerson();
    await off(person.email);
    return [person, { topic: "reflections" }];
  },
  setListed: async () => {
    const { eventId } = await testMeetup();
    return [await testPerson({ isAdmin: true }), { eventId, listed: true }];
  },
  recomputeInstants: async () => {
    const { id } = await testMeetup({ date: inDays(60) });
    const outdated = { tzdbVersion: "2000a" };
    await db.meetup.update({ where: { id }, data: { ...outdated, startsAt: hoursAgo(-1) } });
    await db.installation.update({ where: { id: 1 }, data: outdated });
    return [];
  },
  recordHeadCount: async () => {
    const { host, meetupId } = await tonight();
    const count = { meetupId, key: randomUUID(), count: 24, precision: "exactly" } as const;
    const when = { at: null, atChoice: null, approximateTime: false };
    return [
      host,
      { ...count, ...when, andMe: true, method: "by_eye", byPhone: false, step: "publish" },
    ];
  },
  voidHeadCount: async () => {
    const { host, headCountId } = await counted();
    return [host, { headCountId, reason: "Counted twice" }];
  },
  restoreHeadCount: async () => {
    const { host, headCountId } = await counted();
    const data = { voidedAt: hoursAgo(1), voidReason: "Counted twice" };
    await db.headCount.update({ where: { id: headCountId }, data });
    return [host, { headCountId }];
  },
} satisfies ScenariosOf<People & SignIn & Account & Admin & Schedule & Attendance & Unsubscribes>;
