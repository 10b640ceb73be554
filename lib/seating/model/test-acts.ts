import {
  DEVICES,
  type Device,
  type Entry,
  type Holder,
  isActive,
  LINK,
  type Model,
  otherThan,
  PEOPLE,
} from "./test-model";
import type { Wish } from "./test-wishes";

/** People by session, then devices. */
export type Who = { person: number } | { device: number };

export type Act = Omit<Wish, "who" | "nth"> & {
  who: Who;
  /** Of a new attempt. */
  name: string;
  /** The entry that a host chose. */
  born: number;
  /** The capacity that the host's form shows. */
  before: number | null;
};

const OF_ANSWERED = ["cancel", "guests", "support", "take", "switch"];
const OF_DEVICES = ["type", "code"];
const OF_HOSTS = ["seat", "remove"];
const OF_WAITING = ["seat", "take"];

/** Null if nobody could do it now. */
export function prepare(model: Model, { who, nth, ...wish }: Wish, name: string): Act | null {
  const meetup = model.meetups[wish.at];
  const before = meetup?.capacity ?? null;
  const plain = { ...wish, name, before, born: -1, who: toWho(model, wish, who) };
  if (wish.kind === "capacity" && before === null && wish.at === 2) return null;
  if (OF_HOSTS.includes(wish.kind)) {
    const entries = meetup?.line.filter(({ isDuplicate }) => !isDuplicate) ?? [];
    const entry = choose(wish.kind, entries, nth ?? who);
    return entry ? { ...plain, born: entry.born } : null;
  }
  const act =
    nth !== null && OF_ANSWERED.includes(wish.kind) ? byAnswered(model, plain, nth) : plain;
  if (act.kind === "switch" && act.at === act.to) act.to = (act.to + 1) % model.meetups.length;
  return isModelled(model, act) ? act : null;
}

/** Only a device can type, and only where it remembers something can it do anything else. */
function toWho(model: Model, { kind, at }: { kind: string; at: number }, who: number): Who {
  const number = who % DEVICES;
  if (OF_DEVICES.includes(kind)) return { device: number };
  if (who < PEOPLE) return { person: who };
  const { person, held } = model.devices[number] as Device;
  return kind === "going" || held[at] === undefined ? { person } : { device: number };
}

/** One of those who wait, if it is about them. */
function choose<One extends Entry>(kind: string, entries: One[], nth: number): One | undefined {
  const waiting = entries.filter(({ status }) => status === "waitlisted");
  const from = OF_WAITING.includes(kind) && waiting.length > 0 ? waiting : entries;
  return from[nth % Math.max(1, from.length)];
}

/** Whoever has an RSVP there, or else elsewhere. */
function byAnswered(model: Model, act: Act, nth: number): Act {
  const { kind } = act;
  const answered = model.meetups.flatMap(({ line }, at) =>
    line
      .filter((entry) => isActive(entry) && (kind === "cancel" || !entry.isDuplicate))
      .map((entry) => ({ at, ...entry })),
  );
  const here = answered.filter(({ at }) => at === act.at);
  const chosen = choose(kind, here.length > 0 ? here : answered, nth);
  if (!chosen) return act;
  const { at, person, attempt } = chosen;
  const device = model.devices.findIndex(({ held }) => attempt !== null && held[at] === attempt);
  return { ...act, at, who: device < 0 ? { person } : { device } };
}

/** Who acts at a meetup; null for a device that remembers nothing of it. */
export function holderOf(model: Model, who: Who, at: number): Holder | null {
  if ("person" in who) return { person: who.person, attempt: null };
  const device = model.devices[who.device];
  const held = device?.held[at];
  if (!device || held === undefined) return null;
  return { person: device.person, attempt: held === LINK ? null : held };
}

/**
 * What a device finds whose address was typed on another one is holders.test.ts's: here a duplicate comes by typing
 * alone, and goes by canceling, confirming or dismissing it.
 */
export function isModelled(model: Model, act: Act): boolean {
  if (!("device" in act.who)) return true;
  if (act.kind === "type") return isTypeModelled(model, act, act.who.device);
  const holder = holderOf(model, act.who, act.at);
  if (!holder) return false;
  if (act.kind === "dismiss") return holder.attempt === null;
  if (act.kind === "code") return holder.attempt !== null;
  if (act.kind === "cancel" || holder.attempt === null) return true;
  if (hasDuplicates(model, holder)) return false;
  if (act.kind === "return" || act.kind === "switch") return !otherThan(model, act.at, holder);
  return true;
}

function isTypeModelled(model: Model, act: Act, device: number): boolean {
  const person = model.devices[device]?.person ?? -1;
  const holder = { person, attempt: act.name };
  return otherThan(model, act.at, holder) !== undefined || !hasDuplicates(model, holder);
}

const hasDuplicates = ({ meetups }: Model, { person }: Holder) =>
  meetups.some(({ line }) =>
    line.some((entry) => entry.isDuplicate && entry.person === person && isActive(entry)),
  );
