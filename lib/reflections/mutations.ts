import { randomUUID } from "node:crypto";
import { audit } from "@/lib/activity/audit";
import { maySeeEvent } from "@/lib/events/policy";
import { InvalidField, NotFound, type Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { toLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { lockEvent, lockReflection } from "@/lib/seating/locks";
import { mayEditReflection, type ReflectionRights, withdrawsAs } from "./policy";
import { lockedReflection } from "./queries";
import { placeReflection, sameContent, slugOf } from "./rules";
import type { ReflectionInput, WithdrawReflection } from "./schema";

export type Saved = { address: string; isPublished: boolean; revision: number };
export type SaveRefusal = "not-yet" | "event-canceled" | "reflection-withdrawn" | "stale";

/** Writes, edits or publishes: one form. Without an id, the form's key tells whether it was sent before. */
export async function saveReflection(
  viewer: Person,
  input: ReflectionInput,
): Promise<Outcome<Saved, SaveRefusal>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const event = await lockEventToWrite(tx, input.eventId);
    if (!maySeeEvent(viewer, event)) throw new NotFound("event");
    const before = await ownReflection(tx, viewer, input, event);
    if (before?.status === "withdrawn") return { ok: false, reason: "reflection-withdrawn" };
    const wasPublished = before?.status === "published";
    const isPublished = wasPublished || input.intent === "publish";
    const status = isPublished ? ("published" as const) : ("draft" as const);
    const saved = (slug: string, revision: number) => ({
      ok: true as const,
      address: `/n/${event.slug}/reflections/${slug}`,
      isPublished,
      revision,
    });
    if (before && before.status === status && sameContent(before, input))
      return saved(before.slug, before.revision);
    if (before && before.revision !== input.revision) return { ok: false, reason: "stale" };

    const place = placeReflection(event, at);
    if (place !== "open" && !wasPublished) return { ok: false, reason: place };
    const cities = [before?.meetupId, ...event.meetups.map((meetup) => meetup.id)];
    if (input.meetupId && !cities.includes(input.meetupId))
      throw new InvalidField("meetupId", "choose-one");

    const { stayed, meetupId, title, language: locale, opening, closing } = input;
    const publishes = isPublished && !wasPublished;
    const data = {
      ...{ stayed, meetupId, title, locale, opening, closing, status },
      authorName: await signature(tx, viewer, input.name, isPublished),
      ...(publishes && {
        publishedAt: at,
        slug: slugOf(title ?? stayed, new Set(event.reflections.map(({ slug }) => slug))),
      }),
    };
    const written = before
      ? await tx.reflection.update({
          where: { id: before.id },
          data: { ...data, revision: { increment: 1 } },
          select: { id: true, slug: true, revision: true },
        })
      : await tx.reflection.create({
          data: {
            slug: `draft-${randomUUID().slice(0, 8)}`,
            ...data,
            eventId: event.id,
            authorId: viewer.id,
            idempotencyKey: input.key,
            createdAt: at,
          },
          select: { id: true, slug: true, revision: true },
        });
    await writePoints(tx, written.id, input);
    return saved(written.slug, written.revision);
  });
}

/** Addresses of one event's reflections are given one at a time. */
async function lockEventToWrite(tx: Tx, eventId: string) {
  await lockEvent(tx, eventId);
  const event = await tx.event.findUnique({
    where: { id: eventId },
    select: {
      id: true,
      slug: true,
      status: true,
      localDate: true,
      organizers: { select: { userId: true } },
      meetups: {
        where: { status: "published" },
        select: { id: true, kind: true, localDate: true, startsAt: true, endsAt: true },
      },
      reflections: { select: { slug: true } },
    },
  });
  if (!event) throw new NotFound("event");
  return {
    ...event,
    localDate: toLocalDate(event.localDate),
    organizerIds: event.organizers.map((organizer) => organizer.userId),
    meetups: event.meetups.map((meetup) => ({
      ...meetup,
      localDate: toLocalDate(meetup.localDate),
    })),
  };
}

type Rights = Awaited<ReturnType<typeof lockEventToWrite>>;

async function ownReflection(tx: Tx, viewer: Person, input: ReflectionInput, event: Rights) {
  const { key: idempotencyKey, reflectionId: id } = input;
  const where = id ? { id } : { authorId_idempotencyKey: { authorId: viewer.id, idempotencyKey } };
  const known = await tx.reflection.findUnique({ where, select: { id: true } });
  // Whoever takes it down meanwhile comes before, or after.
  if (known) await lockReflection(tx, known.id);
  const found = await tx.reflection.findUnique({
    where,
    select: {
      ...{ id: true, eventId: true, authorId: true, status: true, slug: true, revision: true },
      ...{ stayed: true, meetupId: true, title: true, locale: true, opening: true, closing: true },
      points: { select: { kind: true, text: true }, orderBy: { position: "asc" } },
    },
  });
  if (!found && !id) return null;
  const rights = found && {
    ...found,
    eventStatus: event.status,
    organizerIds: event.organizerIds,
  };
  const isTheirs = rights !== null && found?.eventId === event.id && mayKnow(viewer, rights);
  if (!isTheirs) throw new NotFound("reflection");
  const points = (kind: string) =>
    found.points.filter((point) => point.kind === kind).map((point) => point.text);
  return {
    ...found,
    language: found.locale,
    takeaways: points("takeaway"),
    observations: points("observation"),
    nextTime: points("next_time"),
  };
}

/** Its author edits it, and is told that it was withdrawn meanwhile. */
function mayKnow(viewer: Person, reflection: ReflectionRights): boolean {
  const isWithdrawn = reflection.status === "withdrawn" && reflection.authorId === viewer.id;
  return isWithdrawn || mayEditReflection(viewer, reflection);
}

async function writePoints(tx: Tx, reflectionId: string, input: ReflectionInput) {
  const lists = {
    takeaway: input.takeaways,
    observation: input.observations,
    next_time: input.nextTime,
  };
  await tx.reflectionPoint.deleteMany({ where: { reflectionId } });
  await tx.reflectionPoint.createMany({
    data: (["takeaway", "observation", "next_time"] as const).flatMap((kind) =>
      lists[kind].map((text, position) => ({ reflectionId, kind, position, text })),
    ),
  });
}

/** What is published is signed. Who has no name yet is asked for one, and keeps it. */
export async function signature(tx: Tx, viewer: Person, typed: string | null, required: boolean) {
  if (viewer.name) return viewer.name;
  if (!typed && required) throw new InvalidField("name", "required");
  if (typed)
    await tx.user.updateMany({ where: { id: viewer.id, name: null }, data: { name: typed } });
  return typed ?? "";
}

/** A draft goes for good; what was published is kept out of sight, with who and why in the audit. */
export async function withdrawReflection(
  viewer: Person,
  input: WithdrawReflection,
): Promise<{ ok: true; address: string }> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const { id, ...reflection } = await lockedReflection(tx, input.reflectionId);
    const as = withdrawsAs(viewer, reflection);
    const othersDraft = as !== "author" && reflection.status === "draft";
    if (!as || othersDraft) throw new NotFound("reflection");
    const done = { ok: true as const, address: `/n/${reflection.event.slug}/reflections` };
    if (reflection.status === "withdrawn") return done;
    if (reflection.status === "draft") {
      await tx.reflection.delete({ where: { id } });
      return done;
    }
    if (as !== "author" && !input.why) throw new InvalidField("why", "required");
    await tx.reflection.update({
      where: { id },
      data: { status: "withdrawn", withdrawnAt: at, revision: { increment: 1 } },
    });
    await audit(
      tx,
      viewer,
      {
        action: "withdraw",
        subject: "reflection",
        subjectId: id,
        eventId: reflection.event.id,
        detail: { as, why: input.why },
      },
      at,
    );
    return done;
  });
}
