import { db, type Tx } from "../db/client";
import { withinLimit } from "../limits";
import { enqueueMails } from "../mail/enqueue";
import { InvalidField, NotFound, type Outcome } from "../outcome";
import { selfNamed } from "../people/address";
import { toLocalDate } from "../time/local";
import { now } from "../time/now";
import { recompute } from "../time/recompute";
import { tzdbVersion } from "../time/zones";
import type { Person } from "../viewer";
import { maySeeMeetup } from "./policy";
import { hostMailboxes, lockMeetup, meetupRights, meetupToEdit } from "./queries";
import type { AccessFeature, AccessInput, AskHosts, PracticalInput } from "./schema";

type Edited = Outcome<object, "stale" | "meetup-canceled">;

/** The lock, who may, and whether the form was opened before somebody else changed the thing. */
export async function edit<Done extends object, Reason extends string>(
  viewer: Person,
  opened: { meetupId: string; revision: number },
  write: (tx: Tx) => Promise<Outcome<Done, Reason>>,
): Promise<Outcome<Done, Reason | "stale" | "meetup-canceled">> {
  return db.$transaction(async (tx) => {
    const meetup = await meetupToEdit(tx, viewer, opened.meetupId);
    if (meetup.status === "canceled") return { ok: false, reason: "meetup-canceled" };
    if (meetup.revision !== opened.revision) return { ok: false, reason: "stale" };
    return write(tx);
  });
}

export async function savePractical(viewer: Person, input: PracticalInput): Promise<Edited> {
  const { meetupId, revision, ...fields } = input;
  return edit(viewer, input, async (tx) => {
    await tx.meetup.update({
      where: { id: meetupId },
      data: { ...fields, revision: revision + 1 },
    });
    return { ok: true };
  });
}

export async function saveAccess(viewer: Person, input: AccessInput): Promise<Edited> {
  const { meetupId, revision, facts, ...contact } = input;
  return edit(viewer, input, async (tx) => {
    for (const [feature, fact] of Object.entries(facts) as [AccessFeature, typeof facts.lift][]) {
      await tx.accessFact.upsert({
        where: { meetupId_feature: { meetupId, feature } },
        create: { meetupId, feature, ...fact },
        update: fact,
      });
    }
    await tx.meetup.update({
      where: { id: meetupId },
      data: { ...contact, accessAskedAt: null, revision: revision + 1 },
    });
    return { ok: true };
  });
}

/** Mails the hosts; neither side sees the other's address on a page. */
export async function askHosts(
  viewer: Person | null,
  input: AskHosts,
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
    await enqueueMails(
      tx,
      hosts.map((host) => ({
        kind: "ask-hosts" as const,
        recipient: host.email,
        language: host.locale ?? ("both" as const),
        params: { meetupId, from, replyTo, text: question },
        dedupeKey: `ask-hosts:${meetupId}:${key}:${host.id}`,
      })),
    );
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
