import { audit } from "../audit";
import { db, type Tx } from "../db/client";
import { ownEvent, type ShownEvent } from "../events/queries";
import {
  eventAddress,
  isOver,
  isYearsAway,
  type PublishRefusal,
  publishing,
} from "../events/rules";
import type { EditEvent } from "../events/schema";
import { holds } from "../holds";
import type { Locale } from "../i18n/locales";
import { enqueueMails } from "../mail/enqueue";
import { InvalidField, type Outcome } from "../outcome";
import { fromLocalDate, toLocalDate } from "../time/local";
import { now } from "../time/now";
import type { Person } from "../viewer";
import { type NightClock, stillUsual } from "./event-rules";
import { clockOf, eventSlug, timesIn } from "./start-mutations";

type Edited = {
  slug: string;
  readdressed: boolean;
  /** What the event said until now. */
  before: ShownEvent;
};

/**
 * Changes what an event says, in the transaction of who is told of it. While it is a draft its address follows
 * its title, and the meetups that still stand at its date and time move with them; afterwards each city's times
 * are changed at the city.
 */
export async function editFacts(
  tx: Tx,
  viewer: Person,
  { eventId, revision, clock, ...facts }: EditEvent,
  locale: Locale,
  at: Date,
): Promise<Outcome<Edited, "stale" | "event-canceled">> {
  const before = await ownEvent(tx, viewer, eventId);
  if (before.status === "canceled") return { ok: false, reason: "event-canceled" };
  if (before.revision !== revision) return again(before, facts);
  const night = { localDate: facts.localDate, localTime: facts.localTime, clock };
  const moves = changedNight(before, night, at);

  const slug = before.status === "draft" ? await redrawnSlug(tx, before, facts) : before.slug;
  await tx.event.update({
    where: { id: eventId },
    data: { ...facts, slug, localDate: fromLocalDate(facts.localDate), revision: revision + 1 },
  });
  if (moves) {
    const concerned = await moveMeetups(tx, before, night, locale);
    await tellHosts(tx, viewer, concerned, revision + 1);
  }
  return { ok: true, slug, readdressed: slug !== before.slug, before };
}

/** Sent twice: led to where the first one went, which for a draft may be another address. */
function again(event: ShownEvent, facts: Partial<ShownEvent>): Outcome<Edited, "stale"> {
  if (!holds(event, facts)) return { ok: false, reason: "stale" };
  return { ok: true, slug: event.slug, readdressed: event.status === "draft", before: event };
}

function changedNight(event: ShownEvent, night: NightClock, at: Date): boolean {
  const moves = !stillUsual({ localDate: night.localDate, startsLocal: night.localTime }, event);
  if (moves && event.status !== "draft") throw new InvalidField("localDate", "date-fixed");
  if (moves && isOver(night.localDate, at)) throw new InvalidField("localDate", "date-past");
  if (moves && isYearsAway(night.localDate, at))
    throw new InvalidField("localDate", "date-years-away");
  return moves;
}

type Titled = Pick<EditEvent, "titleEn" | "titleFr" | "localDate">;

async function redrawnSlug(tx: Tx, event: ShownEvent, facts: Titled) {
  const named = ({ titleEn, titleFr, localDate }: Titled) =>
    eventAddress(titleEn ?? titleFr ?? "", localDate);
  return named(event) === named(facts) ? event.slug : eventSlug(tx, named(facts));
}

/** Answers whom it concerns: what moved, and of another day what had an hour of its own and stays behind. */
async function moveMeetups(
  tx: Tx,
  event: ShownEvent,
  night: NightClock,
  locale: Locale,
): Promise<string[]> {
  // A host who moves a city meanwhile comes before, or finds the form stale.
  await tx.$queryRaw`SELECT 1 FROM "Meetup" WHERE "eventId" = ${event.id}::uuid ORDER BY "id" FOR UPDATE`;
  const meetups = await tx.meetup.findMany({
    where: { eventId: event.id, status: { not: "canceled" } },
    select: {
      id: true,
      timeZone: true,
      stripPlace: true,
      localDate: true,
      startsLocal: true,
      city: { select: clockOf },
    },
    orderBy: [{ kind: "asc" }, { id: "asc" }],
  });
  const moved = meetups.filter(({ localDate, ...meetup }) =>
    stillUsual({ ...meetup, localDate: toLocalDate(localDate) }, event),
  );
  for (const { id, ...meetup } of moved) {
    const { localDate, ...times } = timesIn(night, meetup, locale);
    const data = { ...times, localDate: fromLocalDate(localDate), revision: { increment: 1 } };
    await tx.meetup.update({ where: { id }, data });
  }
  const isLeftBehind = ({ localDate }: { localDate: Date }) =>
    night.localDate !== event.localDate && toLocalDate(localDate) === event.localDate;
  const leftBehind = meetups.filter((one) => !moved.includes(one) && isLeftBehind(one));
  return [...moved, ...leftBehind].map(({ id }) => id);
}

/** Each host of these meetups, but for who moved the night. */
async function tellHosts(tx: Tx, viewer: Person, meetupIds: string[], revision: number) {
  const roles = await tx.meetupRole.findMany({
    where: {
      meetupId: { in: meetupIds },
      role: "host",
      user: { id: { not: viewer.id }, suspendedAt: null },
    },
    select: { meetupId: true, user: { select: { id: true, email: true, locale: true } } },
  });
  await enqueueMails(
    tx,
    roles.map(({ meetupId, user }) => ({
      kind: "night-moved" as const,
      recipient: user.email,
      language: user.locale ?? ("both" as const),
      params: { meetupId },
      dedupeKey: `night-moved:${meetupId}:${revision}:${user.id}`,
    })),
  );
}

/** Opens the event at its address, and its meetup from afar with it; each city opens when it is ready. */
export async function publishEvent(
  viewer: Person,
  { eventId }: { eventId: string },
): Promise<Outcome<{ slug: string }, PublishRefusal>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const event = await ownEvent(tx, viewer, eventId);
    const decided = publishing(event, at);
    if (decided === "already") return { ok: true, slug: event.slug };
    if (decided !== "publish") return { ok: false, reason: decided };

    await tx.event.update({
      where: { id: eventId },
      data: { status: "published", publishedAt: at, revision: { increment: 1 } },
    });
    await tx.meetup.updateMany({
      where: { eventId, kind: "afar", status: "proposed" },
      data: { status: "published", publishedAt: at, revision: { increment: 1 } },
    });
    const entry = { action: "publish", subject: "event", subjectId: eventId, eventId } as const;
    await audit(tx, viewer, entry, at);
    return { ok: true, slug: event.slug };
  });
}
