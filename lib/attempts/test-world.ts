import { randomUUID } from "node:crypto";
import { InvalidField, NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { cancelRsvp, returnRsvp } from "@/lib/rsvps/cancel-mutations";
import { changeGuests, saveDetail, takeSeats } from "@/lib/rsvps/change-mutations";
import { revokeLinks } from "@/lib/rsvps/link-mutations";
import { going, rsvp } from "@/lib/rsvps/mutations";
import type { Changed, DeviceRsvp, RsvpCredential, RsvpReason } from "@/lib/rsvps/rules";
import { switchMeetup } from "@/lib/rsvps/switch-mutations";
import { asPhone, by } from "@/lib/rsvps/test-rsvps";
import { codeOf } from "./code-rules";
import { confirmWithCode } from "./confirm-mutations";
import { dismissDuplicates } from "./duplicate-mutations";
import { confirmAttemptsOf } from "./signed-in-mutations";

/** A night in three cities, the second with two seats and the last one full; an address's owner, and two devices on which it is typed. */
export type World = {
  eventId: string;
  slug: string;
  cities: string[];
  owner: Person;
  devices: Device[];
};

/** What a device remembers, by meetup, and the attempts that were made on it. */
export type Device = { jar: Map<string, DeviceRsvp>; made: Set<string> };

/** `who` is a device's number, or the owner's 2; `city` and `other` are numbers of cities. */
export type Act = { who: number; kind: string; city: number; other: number; guests: number };

export const TYPED = [
  "type",
  "type",
  "cancel",
  "return",
  "guests",
  "take",
  "detail",
  "switch",
] as const;
export const OWNED = [
  "join",
  "cancel",
  "guests",
  "switch",
  "link",
  "sign-in",
  "revoke",
  "dismiss",
] as const;

export async function newWorld({ isKnown }: { isKnown: boolean }): Promise<World> {
  const { id: first, eventId } = await testMeetup({ slug: "a", partyLimit: 3 });
  const { id: second } = await testMeetup({ slug: "b", partyLimit: 3, capacity: 2 });
  const { id: third } = await testMeetup({ slug: "c", partyLimit: 3, capacity: 1 });
  const cities = [first, second, third];
  await db.meetup.updateMany({ where: { id: { in: cities } }, data: { eventId } });
  await going(await testPerson(), { meetupId: third }, "en");
  const owner = await testPerson();
  if (isKnown) {
    await going(owner, { meetupId: first }, "en");
    await changeGuests(by(owner), { meetupId: first, guests: 1 });
  }
  const { slug } = await db.event.findUniqueOrThrow({ where: { id: eventId } });
  const devices = [1, 2].map(() => ({ jar: new Map(), made: new Set<string>() }));
  return { eventId, slug, cities, owner, devices };
}

const OWNER = 2;

/** Whether nothing proves the address in this act. */
export function isUnproven({ devices, cities }: World, { who, kind, city }: Act): boolean {
  if (who === OWNER || kind === "code") return false;
  const remembered = devices[who]?.jar.get(cities[city] ?? "");
  return kind === "type" || !remembered || "attemptId" in remembered;
}

/** Performs an act; returns what its caller learns, without ids. */
export async function perform(world: World, act: Act): Promise<string> {
  try {
    const outcome = await (act.who === OWNER ? owned(world, act) : onDevice(world, act));
    return outcome === null ? "nothing" : outcome.ok ? "done" : outcome.reason;
  } catch (error) {
    if (error instanceof NotFound) return "gone";
    if (error instanceof InvalidField) return `${error.field}: ${error.code}`;
    throw error;
  }
}

type Done = Changed<RsvpReason> | null;

async function onDevice(world: World, act: Act): Promise<Done> {
  const device = world.devices[act.who];
  const meetupId = world.cities[act.city] ?? "";
  if (!device) return null;
  const remembered = device.jar.get(meetupId);
  if (act.kind === "type") {
    const typed = { meetupId, key: randomUUID(), name: "Zoe", address: world.owner.email };
    return remember(device, await rsvp(typed, "en"));
  }
  if (!remembered) return null;
  if (act.kind === "code") return remember(device, await typeCode(remembered, meetupId));
  return remember(device, await change(world, asPhone(remembered), act));
}

function remember(device: Device, outcome: Done): Done {
  if (!outcome?.ok || !outcome.remember) return outcome;
  const { meetupId, rsvp } = outcome.remember;
  device.jar.set(meetupId, rsvp);
  if ("attemptId" in rsvp) device.made.add(rsvp.attemptId);
  return outcome;
}

/** The owner reads the code in the mail and types it on this device. */
async function typeCode(remembered: DeviceRsvp, meetupId: string): Promise<Done> {
  if (!("attemptId" in remembered)) return null;
  const { attemptId } = remembered;
  const row = await db.rsvp.findFirst({ where: { attemptId, meetupId } });
  const code = row && codeOf(row, realNow());
  return code ? confirmWithCode(attemptId, { meetupId, code }) : null;
}

async function change(world: World, credential: RsvpCredential, act: Act): Promise<Done> {
  const meetupId = world.cities[act.city] ?? "";
  const to = world.cities[act.other] ?? "";
  switch (act.kind) {
    case "cancel":
      return cancelRsvp(credential, { meetupId });
    case "return":
      return returnRsvp(credential, { meetupId });
    case "guests":
      return changeGuests(credential, { meetupId, guests: act.guests });
    case "take":
      return takeSeats(credential, { meetupId, guests: act.guests });
    case "detail":
      return saveDetail(credential, { meetupId, question: "nameShown", answer: "everyone" }, "en");
    case "switch":
      return act.city === act.other
        ? null
        : switchMeetup(credential, { from: meetupId, meetupId: to });
    case "revoke":
      return revokeLinks(credential, { meetupId });
    case "dismiss":
      return dismissDuplicates(credential, { meetupId });
    default:
      return null;
  }
}

async function owned(world: World, act: Act): Promise<Done> {
  const { owner } = world;
  const meetupId = world.cities[act.city] ?? "";
  if (act.kind === "join") return going(owner, { meetupId }, "en");
  if (act.kind === "sign-in") return signIn(owner);
  if (act.kind === "link") return openLink(owner, meetupId);
  return change(world, by(owner), act);
}

async function signIn({ id: userId, name }: Person): Promise<Done> {
  const actor = { actorKind: "person", actorId: userId, actorName: name };
  await db.$transaction((tx) =>
    confirmAttemptsOf(tx, { userId, actor, at: realNow(), own: new Set() }),
  );
  return { ok: true };
}

/** Opens the mailed link of the owner's RSVP, and presses a button that changes nothing else. */
async function openLink({ id: userId }: Person, meetupId: string): Promise<Done> {
  const where = { userId, meetupId, isDuplicate: false, status: { not: "canceled" as const } };
  const row = await db.rsvp.findFirst({ where });
  if (!row) return null;
  const token = signLink("answer", row.id, row.linkVersion);
  return changeGuests({ by: "link", token }, { meetupId, guests: row.guests });
}
