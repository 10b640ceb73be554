import { randomUUID } from "node:crypto";
import { codeOf } from "@/lib/attempts/code-rules";
import { confirmWithCode } from "@/lib/attempts/confirm-mutations";
import { dismissDuplicates } from "@/lib/attempts/duplicate-mutations";
import { changeCapacity, removeGuest, seatFromWaitlist } from "@/lib/attendees/mutations";
import { cancelEvent } from "@/lib/events/cancel-mutations";
import { resetLimit } from "@/lib/kernel/limits";
import { InvalidField, NotFound, type Outcome } from "@/lib/kernel/outcome";
import { cancelMeetup } from "@/lib/meetups/cancel-mutations";
import { db } from "@/lib/platform/db/client";
import { realNow } from "@/lib/platform/time/now";
import { cancelRsvp, returnRsvp } from "@/lib/rsvps/cancel-mutations";
import { bringSupport, changeGuests, takeSeats } from "@/lib/rsvps/change-mutations";
import { going, rsvp } from "@/lib/rsvps/mutations";
import type { Changed, RsvpCredential, RsvpReason } from "@/lib/rsvps/rules";
import { switchMeetup } from "@/lib/rsvps/switch-mutations";
import { asPhone, by, typed } from "@/lib/rsvps/test-rsvps";
import type { Act, Who } from "./test-acts";
import { type Night, setHour } from "./test-night";

type Done = Outcome<object, string>;
type DoneByHolder = Changed<RsvpReason>;

/** Performs an act as its action would. Returns "done" or the reason of a refusal. */
export async function perform(night: Night, act: Act, hour: number): Promise<string> {
  try {
    const outcome = await performed(night, act, hour);
    return outcome.ok ? "done" : outcome.reason;
  } catch (error) {
    if (error instanceof NotFound) return "gone";
    if (error instanceof InvalidField) return `${error.field}: ${error.code}`;
    throw error;
  }
}

async function performed(night: Night, act: Act, hour: number): Promise<Done> {
  const { host, eventId } = night;
  const meetupId = night.meetups[act.at] ?? "";
  const chosen = { meetupId, rsvpId: night.rsvps.get(act.born) ?? "", reason: "Speaks first" };
  switch (act.kind) {
    case "clock":
      await setHour(hour);
      return { ok: true };
    case "seat":
      return seatFromWaitlist(host, chosen);
    case "remove":
      return removeGuest(host, chosen);
    case "capacity":
      return changeCapacity(host, { meetupId, capacity: act.capacity, before: act.before });
    case "cancel meetup":
      return cancelMeetup(host, { meetupId });
    case "cancel event":
      return cancelEvent(host, { eventId });
    default:
      return remember(night, act, await byHolder(night, act, meetupId));
  }
}

async function byHolder(night: Night, act: Act, meetupId: string): Promise<DoneByHolder> {
  if (act.kind === "type") return type(night, act, meetupId);
  if (act.kind === "code") return typeCode(night, act, meetupId);
  const credential = credentialOf(night, act.who, act.at);
  const { guests } = act;
  switch (act.kind) {
    case "going":
      if (credential.by !== "person") throw new Error("only a session answers with one press");
      return going(credential.person, { meetupId }, "en");
    case "cancel":
      return cancelRsvp(credential, { meetupId });
    case "return":
      return returnRsvp(credential, { meetupId });
    case "guests":
      return changeGuests(credential, { meetupId, guests });
    case "support":
      return bringSupport(credential, { meetupId, answer: guests > 1 });
    case "take":
      return takeSeats(credential, { meetupId, guests });
    case "switch":
      return switchMeetup(credential, { from: meetupId, meetupId: night.meetups[act.to] ?? "" });
    case "dismiss":
      return dismissDuplicates(credential, { meetupId });
    default:
      throw new Error(`no such act: ${act.kind}`);
  }
}

function credentialOf({ people, devices }: Night, who: Who, at: number): RsvpCredential {
  const person = "person" in who ? people[who.person] : undefined;
  if (person) return by(person);
  const remembered = "device" in who ? devices[who.device]?.jar.get(at) : undefined;
  if (!remembered) throw new Error("a device that remembers nothing");
  return asPhone(remembered);
}

const deviceOf = ({ devices }: Night, who: Who) =>
  "device" in who ? devices[who.device] : undefined;

const attemptOn = (night: Night, { who, at }: Act) => {
  const held = deviceOf(night, who)?.jar.get(at);
  return held && "attemptId" in held ? held.attemptId : undefined;
};

async function type(night: Night, act: Act, meetupId: string): Promise<DoneByHolder> {
  const address = deviceOf(night, act.who)?.person.email ?? "";
  const form = { ...typed(meetupId, { address }), key: randomUUID() };
  const attemptId = attemptOn(night, act);
  const outcome = await rsvp({ ...form, attemptId }, "en");
  if (outcome.ok && outcome.remember && "attemptId" in outcome.remember.rsvp)
    night.names.set(outcome.remember.rsvp.attemptId, act.name);
  return outcome;
}

async function typeCode(night: Night, act: Act, meetupId: string): Promise<DoneByHolder> {
  const attemptId = attemptOn(night, act) ?? "";
  await resetLimit("rsvp-code", attemptId);
  // As if its mail had been within the limits.
  const codeExpires = new Date(realNow().getTime() + 60_000);
  await db.rsvp.updateMany({ where: { attemptId }, data: { codeExpires } });
  const code = codeOf({ attemptId, codeExpires }, realNow()) ?? "";
  return confirmWithCode(attemptId, { meetupId, code });
}

function remember(night: Night, { who }: Act, outcome: DoneByHolder): DoneByHolder {
  const device = deviceOf(night, who);
  if (!device || !outcome.ok || !outcome.remember) return outcome;
  const { meetupId, rsvp } = outcome.remember;
  device.jar.set(night.meetups.indexOf(meetupId), rsvp);
  return outcome;
}
