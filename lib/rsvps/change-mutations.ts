import type { Tx } from "../db/client";
import { holds } from "../holds";
import type { Locale } from "../i18n/locales";
import { mailPeople } from "../mail/enqueue";
import { clockFor } from "../meetups/event-rules";
import { edit } from "../meetups/mutations";
import { hostMailboxes } from "../meetups/queries";
import { accessIsVoid, venueChange, venueNews } from "../meetups/rules";
import type { TimesInput, VenueInput } from "../meetups/schema";
import { planTimes, timeChanges } from "../meetups/time-rules";
import { InvalidField, NotAllowed, type Outcome } from "../outcome";
import { fromLocalDate, toLocalDate } from "../time/local";
import { now } from "../time/now";
import { tzdbVersion } from "../time/zones";
import type { Person } from "../viewer";
import { tellAnswered } from "./tell";

/** `told`: to how many RSVPs a mail goes. `asks`: what was known about access is void. */
type Changed = Outcome<{ told: number; asks?: boolean }, "stale" | "meetup-canceled">;

const ANSWERED: ("going" | "waitlisted")[] = ["going", "waitlisted"];

const known = {
  kind: true,
  status: true,
  venue: true,
  address: true,
  venueAnnouncedAt: true,
  localDate: true,
  startsLocal: true,
  endsLocal: true,
  startsChoice: true,
  endsChoice: true,
  timeZone: true,
  stripPlace: true,
  startsAt: true,
  endsAt: true,
  rsvpsCloseAt: true,
  city: { select: { nameEn: true, nameFr: true } },
  event: { select: { localDate: true } },
} as const;

/** Another place: its access answers are void and asked again, and everybody with an RSVP is told. */
export async function changeVenue(viewer: Person, input: VenueInput): Promise<Changed> {
  const at = await now();
  const { meetupId, revision, ...place } = input;
  const write = async (tx: Tx): Promise<Changed> => {
    const before = await tx.meetup.findUniqueOrThrow({ where: { id: meetupId }, select: known });
    if (before.kind === "afar") throw new NotAllowed("a venue from afar");
    const next = revision + 1;
    const asks = accessIsVoid(before, place);
    const news = venueNews(before, place, at);
    const moved = venueChange(before, place) !== "same";
    await tx.meetup.update({
      where: { id: meetupId },
      data: {
        ...place,
        revision: next,
        ...(moved && { calendarSequence: { increment: 1 } }),
        ...(asks && { accessAskedAt: at }),
        ...(news === "venue-announced" && { venueAnnouncedAt: at }),
      },
    });
    if (asks) await forgetAccess(tx, meetupId);
    if (asks && place.venue) await askAboutAccess(tx, meetupId, next);
    const told = news
      ? await tellAnswered(tx, { meetupId, to: ANSWERED, key: next, news, changes: ["venue"] })
      : 0;
    return { ok: true, told, ...(asks && place.venue && { asks }) };
  };
  const isKept = async (tx: Tx) =>
    holds(await tx.meetup.findUniqueOrThrow({ where: { id: meetupId }, select: venue }), place);
  return edit(viewer, input, { write, isKept, done: { told: 0 } });
}

const venue = { venue: true, address: true, howToFindEn: true, howToFindFr: true } as const;

/** Another date or other times, by the meetup's own clock, or from afar by another one. The locale words a fault of the clocks. */
export async function changeTimes(
  viewer: Person,
  input: TimesInput,
  locale: Locale,
): Promise<Changed> {
  const at = await now();
  const { meetupId, revision } = input;
  const planned = async (tx: Tx) => {
    const before = await tx.meetup.findUniqueOrThrow({ where: { id: meetupId }, select: known });
    const clock = clockFor(before, input.timeZone);
    if (!clock) throw new InvalidField("timeZone", "choose-one");
    const night = toLocalDate(before.event.localDate);
    const plan = planTimes(before, { ...input, ...clock }, night, at, locale);
    return { before, clock, plan };
  };
  const isKept = async (tx: Tx) => {
    const { before, clock, plan } = await planned(tx);
    const kept = { ...before, localDate: toLocalDate(before.localDate) };
    return plan.ok && holds(kept, { ...plan.times, ...clock });
  };
  const write = async (tx: Tx): Promise<Changed> => {
    const { before, clock, plan } = await planned(tx);
    if (!plan.ok) throw new InvalidField(plan.field, plan.code, plan.params);
    const changes = timeChanges(
      { ...before, localDate: toLocalDate(before.localDate) },
      plan.times,
    );
    const retold = changes.length > 0 || clock.timeZone !== before.timeZone;
    const next = revision + 1;
    await tx.meetup.update({
      where: { id: meetupId },
      data: {
        ...plan.times,
        ...clock,
        localDate: fromLocalDate(plan.times.localDate),
        tzdbVersion: tzdbVersion(),
        revision: next,
        ...(retold && { calendarSequence: { increment: 1 } }),
      },
    });
    if (changes.length === 0 || before.status !== "published") return { ok: true, told: 0 };
    const news = "meetup-changed";
    const told = await tellAnswered(tx, { meetupId, to: ANSWERED, key: next, news, changes });
    return { ok: true, told };
  };
  return edit(viewer, input, { write, isKept, done: { told: 0 } });
}

async function forgetAccess(tx: Tx, meetupId: string): Promise<void> {
  await tx.accessFact.updateMany({
    where: { meetupId },
    data: { answer: "unknown", noteEn: null, noteFr: null },
  });
  await tx.meetup.update({
    where: { id: meetupId },
    data: { accessContactEn: null, accessContactFr: null },
  });
}

/** Of a venue that was taken away there is nothing to ask yet. */
async function askAboutAccess(tx: Tx, meetupId: string, revision: number): Promise<void> {
  const hosts = await hostMailboxes(tx, meetupId);
  await mailPeople(tx, hosts, {
    kind: "access-ask",
    params: { meetupId },
    about: `${meetupId}:${revision}`,
  });
}
