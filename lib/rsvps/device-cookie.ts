import { refresh } from "next/cache";
import { cookies } from "next/headers";
import type { Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { cookieName, cookieOptions } from "@/lib/platform/auth/cookies";
import { seal, unseal } from "@/lib/platform/auth/sealed";
import { realNow } from "@/lib/platform/time/now";
import { linkedMeetups } from "./link-queries";
import type { DeviceRsvps } from "./queries";
import type { Changed, DeviceRsvp, RsvpCredential, RsvpReason } from "./rules";

const KEPT_MS = 180 * 86_400_000;

const nameFor = (meetupId: string) => cookieName(`rollcall-answer-${meetupId}`);

/** Remembers one meetup's RSVP on this device. */
async function writeDeviceRsvp(meetupId: string, rsvp: DeviceRsvp): Promise<void> {
  const expires = new Date(realNow().getTime() + KEPT_MS);
  const value = seal(`answer ${meetupId}`, JSON.stringify(rsvp));
  (await cookies()).set(nameFor(meetupId), value, cookieOptions(expires));
}

/**
 * Stores what a form changed in the device's cookie, and keeps it out of the response. The RSVP remembered of the
 * form's `meetupId` gives way to one at another meetup.
 */
export async function rememberOnDevice(
  outcome: Changed<RsvpReason>,
  meetupId?: string,
): Promise<Outcome<object, RsvpReason>> {
  // Canceled in another tab, so the card must be updated.
  if (!outcome.ok && outcome.reason === "not-answered") refresh();
  if (!outcome.ok) return outcome;
  const { remember } = outcome;
  if (remember) await writeDeviceRsvp(remember.meetupId, remember.rsvp);
  if (remember && meetupId && meetupId !== remember.meetupId) await clearDeviceRsvp(meetupId);
  return { ok: true };
}

async function clearDeviceRsvp(meetupId: string): Promise<void> {
  (await cookies()).set(nameFor(meetupId), "", cookieOptions(new Date(0)));
}

/** The device's RSVP to a meetup, if its seal is valid. */
export async function readDeviceRsvp(meetupId: string): Promise<DeviceRsvp | null> {
  const sealed = (await cookies()).get(nameFor(meetupId))?.value;
  const text = sealed ? unseal(`answer ${meetupId}`, sealed) : null;
  return text === null ? null : (JSON.parse(text) as DeviceRsvp);
}

/**
 * Remembers the RSVP of an opened mail link on this device, for the city's page, instead of what was typed here with
 * the same address. Another person's RSVP stays.
 */
export async function rememberLinkedRsvp(token: string): Promise<void> {
  const linked = await linkedMeetups(token);
  if (!linked) return;
  for (const id of linked.meetupIds) {
    const remembered = await readDeviceRsvp(id);
    const isReplaced =
      remembered !== null &&
      "attemptId" in remembered &&
      linked.attemptIds.has(remembered.attemptId);
    if (id === linked.meetupId && (!remembered || isReplaced))
      await writeDeviceRsvp(id, { token: linked.token, ...ownAttempt(remembered) });
    else if (isReplaced) await clearDeviceRsvp(id);
  }
}

/** The device's RSVPs to an event's meetups. */
export async function readDeviceRsvps(meetups: readonly { id: string }[]): Promise<DeviceRsvps> {
  const rsvps = new Map<string, DeviceRsvp>();
  for (const { id } of meetups) {
    const rsvp = await readDeviceRsvp(id);
    if (rsvp) rsvps.set(id, rsvp);
  }
  return rsvps;
}

function ownAttempt(rsvp: DeviceRsvp | null): { ownAttempt?: string } {
  const own = rsvp && ("attemptId" in rsvp ? rsvp.attemptId : rsvp.ownAttempt);
  return own ? { ownAttempt: own } : {};
}

/** The request's credential for a meetup: link before session before device. */
export async function readCredential(
  viewer: Person | null,
  token: string | undefined,
  meetupId: string,
): Promise<RsvpCredential | null> {
  const device = await readDeviceRsvp(meetupId);
  const own = ownAttempt(device);
  if (token) return { by: "link", token, ...own };
  if (viewer) return { by: "person", person: viewer, ...own };
  if (!device) return null;
  return "token" in device ? { by: "link", ...device } : { by: "phone", ...device };
}

/** For a form's limit: many people share a bar's network, so it counts the link or the device's RSVP. */
export async function rsvpLimitKey(meetupId: string, token?: string): Promise<string | undefined> {
  if (token) return token;
  const device = await readDeviceRsvp(meetupId);
  if (!device) return undefined;
  return "attemptId" in device ? device.attemptId : device.token;
}

/** All attempts that were made on this device. */
export async function readDeviceAttempts(): Promise<Set<string>> {
  const prefix = nameFor("");
  const attempts = new Set<string>();
  for (const { name } of (await cookies()).getAll()) {
    const rsvp = name.startsWith(prefix) && (await readDeviceRsvp(name.slice(prefix.length)));
    const { ownAttempt: own } = ownAttempt(rsvp || null);
    if (own) attempts.add(own);
  }
  return attempts;
}
