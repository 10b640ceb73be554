import { selfNamed } from "@/lib/kernel/address";
import { keyOf } from "@/lib/kernel/idempotency";
import { holds } from "@/lib/kernel/is-unchanged";
import { withinLimit } from "@/lib/kernel/limits";
import { InvalidField, NotFound, type Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { mailPeople } from "@/lib/platform/mail/enqueue";
import { toLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { tzdbVersion } from "@/lib/platform/time/zones";
import { lockMeetup } from "@/lib/seating/locks";
import { maySeeMeetup } from "./policy";
import { hostMailboxes, lockMeetupForEdit, meetupRights } from "./queries";
import { recompute } from "./recompute-rules";
import { accessFacts } from "./rules";
import type { AccessFeature, AccessInput, AskHosts, PracticalInput } from "./schema";

type Edited = Outcome<object, "stale" | "meetup-canceled">;

type Edit<Done extends object, Reason extends string> = {
  write: (tx: Tx) => Promise<Outcome<Done, Reason>>;
  /** Whether all of it is kept already: a form sent twice is answered, by `done`, as if it were the first. */
  isKept: (tx: Tx) => Promise<boolean>;
  done: Done;
};

/** The lock, who may, and whether the form was opened before somebody else changed the thing. */
export async function edit<Done extends object, Reason extends string>(
  viewer: Person,
  opened: { meetupId: string; revision: number },
  { write, isKept, done }: Edit<Done, Reason>,
): Promise<Outcome<Done, Reason | "stale" | "meetup-canceled">> {
  return db.$transaction(async (tx) => {
    const meetup = await lockMeetupForEdit(tx, viewer, opened.meetupId);
    if (meetup.status === "canceled") return { ok: false, reason: "meetup-canceled" };
    if (meetup.revision === opened.revision) return write(tx);
    return (await isKept(tx)) ? { ok: true, ...done } : { ok: false, reason: "stale" };
  });
}

export async function savePractical(viewer: Person, input: PracticalInput): Promise<Edited> {
  const { meetupId, revision, ...fields } = input;
  const where = { id: meetupId };
  return edit(viewer, input, {
    done: {},
    isKept: async (tx) =>
      holds(await tx.meetup.findUniqueOrThrow({ where, select: practical }), fields),
    write: async (tx) => {
      await tx.meetup.update({ where, data: { ...fields, revision: revision + 1 } });
      return { ok: true };
    },
  });
}

const practical = {
  partyLimit: true,
  languages: true,
  ageLimit: true,
  costEn: true,
  costFr: true,
  transitEn: true,
  transitFr: true,
  conductContact: true,
} as const;

export async function saveAccess(viewer: Person, input: AccessInput): Promise<Edited> {
  const { meetupId, revision, facts, ...contact } = input;
  const where = { id: meetupId };
  const saved = { ...contact, accessAskedAt: null };
  return edit(viewer, input, {
    done: {},
    isKept: async (tx) => {
      const { access, ...kept } = await tx.meetup.findUniqueOrThrow({ where, select: accessible });
      return (
        holds(kept, saved) && accessFacts(access).every((fact) => holds(fact, facts[fact.feature]))
      );
    },
    write: async (tx) => {
      for (const [feature, fact] of Object.entries(facts) as [AccessFeature, typeof facts.lift][]) {
        await tx.accessFact.upsert({
          where: { meetupId_feature: { meetupId, feature } },
          create: { meetupId, feature, ...fact },
          update: fact,
        });
      }
      await tx.meetup.update({ where, data: { ...saved, revision: revision + 1 } });
      return { ok: true };
    },
  });
}

const accessible = {
  accessContactEn: true,
  accessContactFr: true,
  accessAskedAt: true,
  access: { select: { feature: true, answer: true, noteEn: true, noteFr: true } },
} as const;

/** Mails the hosts; neither side sees the other's address on a page. */
export async function askHosts(
  viewer: Person | null,
  input: AskHosts,
  written: Locale,
): Promise<Outcome<object, "too-many">> {
  const replyTo = viewer?.email ?? input.address;
  if (!replyTo) throw new InvalidField("address", "required");
  const from = viewer ? (viewer.name ?? viewer.email) : selfNamed(input.name, replyTo);
  const { meetupId, key, question } = input;
  const meetup = await meetupRights(db, meetupId);
  if (!maySeeMeetup(viewer, meetup)) throw new NotFound("meetup");
  if (!(await withinLimit("ask-one-meetup", meetupId))) return { ok: false, reason: "too-many" };
  await db.$transaction(async (tx) => {
    const hosts = await hostMailboxes(tx, meetupId);
    const asked = keyOf(key, { from, replyTo, question });
    await mailPeople(tx, hosts, {
      kind: "ask-hosts",
      params: { meetupId, from, replyTo, written, text: question },
      about: `${meetupId}:${asked}`,
    });
  });
  return { ok: true };
}

/**
 * After an update of the tz database: derives the instants of what is still to come again, a
 * transaction per meetup, and leaves the past alone. Does nothing where the edition is the same.
 */
export async function recomputeInstants(): Promise<{ version: string; moved: number }> {
  const version = tzdbVersion();
  const at = await now();
  const known = await db.installation.findUnique({
    where: { id: 1 },
    select: { tzdbVersion: true },
  });
  if (known?.tzdbVersion === version) return { version, moved: 0 };
  const due = await db.meetup.findMany({
    where: { tzdbVersion: { not: version }, endsAt: { gt: at } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  let moved = 0;
  for (const { id } of due) {
    if (await db.$transaction((tx) => recomputeOne(tx, id, version, at))) moved += 1;
  }
  await db.installation.update({ where: { id: 1 }, data: { tzdbVersion: version } });
  return { version, moved };
}

async function recomputeOne(tx: Tx, id: string, version: string, at: Date): Promise<boolean> {
  await lockMeetup(tx, id);
  const { localDate, ...meetup } = await tx.meetup.findUniqueOrThrow({
    where: { id },
    select: {
      localDate: true,
      startsLocal: true,
      endsLocal: true,
      startsChoice: true,
      endsChoice: true,
      timeZone: true,
      startsAt: true,
      endsAt: true,
      rsvpsCloseAt: true,
      tzdbVersion: true,
    },
  });
  const derived = recompute({ ...meetup, localDate: toLocalDate(localDate) }, version, at);
  if (!derived) return false;
  const { moved, ...instants } = derived;
  // Calendars that hold the old instant take a file with a higher sequence as its correction.
  const sequence = moved ? { calendarSequence: { increment: 1 } } : {};
  await tx.meetup.update({ where: { id }, data: { ...instants, ...sequence } });
  return moved;
}
