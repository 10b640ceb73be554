import { randomUUID } from "node:crypto";
import { type Entry, record } from "@/lib/activity/record";
import { cityClock, fromAfar, inCity, proposeMeetups } from "@/lib/events/meetup-mutations";
import { chooseEventSlug } from "@/lib/events/queries";
import { isOver, isYearsAway, slugSource } from "@/lib/events/rules";
import { idempotencyKey, once } from "@/lib/kernel/once";
import { InvalidField, InvalidFields, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { organizersCities } from "@/lib/places/queries";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { fromLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { inviteHosts } from "./invite-mutations";
import {
  copyAccess,
  type LastVenues,
  lastVenues,
  type NightToRepeat,
  nightToRepeat,
} from "./repeat-mutations";
import { type DraftCity, draftCities } from "./rules";
import type { StartEvent } from "./schema";
import { addTowns } from "./town-mutations";

/**
 * Creates a draft with its organizer, a proposed meetup per city and the one from afar, and invites the hosts. One that
 * is run again gets the texts of the night before, and its cities their venues.
 */
export async function startEvent(
  viewer: Person,
  input: StartEvent & { key: string },
  locale: Locale,
): Promise<Outcome<{ slug: string }>> {
  const at = await now();
  if (isOver(input.localDate, at)) throw new InvalidField("localDate", "date-past");
  if (isYearsAway(input.localDate, at)) throw new InvalidField("localDate", "date-years-away");
  const { key, ...typed } = input;
  return db.$transaction((tx) =>
    once(tx, "start-event", idempotencyKey(viewer.id, key, typed), () =>
      createDraft(tx, viewer, input, locale, at),
    ),
  );
}

async function createDraft(tx: Tx, viewer: Person, input: StartEvent, locale: Locale, at: Date) {
  const before = input.from ? await nightToRepeat(tx, viewer, input.from) : null;
  const wanted = await readCities(tx, viewer, input);
  const eventId = randomUUID();
  const { cities, hosts, added } = await citiesOf(tx, viewer, wanted);
  const slug = await chooseEventSlug(tx, slugSource(input.title, input.localDate));
  await createEvent(tx, viewer, { ...input, eventId, slug, before }, locale, at);
  const last: LastVenues = before ? await lastVenues(tx, before) : new Map();
  const places = cities.map((city) => ({ ...inCity(city), venue: last.get(city.id)?.venue }));
  await proposeMeetups(tx, eventId, input, [...places, fromAfar(cities)], at);
  if (before) await copyAccess(tx, last, eventId);
  const invited = await inviteHosts(tx, viewer, { eventId, hosts, before, again: input.again });
  const about = { actor: actorOf(viewer), at, eventId };
  const entries: Entry[] = added.map((city) => ({
    verb: "city.added",
    ...about,
    detail: { city },
  }));
  const detail = before ? { repeats: before.slug } : {};
  await record(tx, { verb: "event.started", ...about, detail }, ...entries, ...invited);
  return { ok: true as const, slug };
}

async function readCities(tx: Tx, viewer: Person, input: StartEvent): Promise<DraftCity[]> {
  const known = await tx.city.findMany({
    where: organizersCities(viewer),
    select: { id: true, slug: true, nameEn: true, nameFr: true, province: true },
  });
  const read = draftCities(input, known);
  if (read.ok) return read.cities;
  throw new InvalidFields(
    read.issues.map(({ field, code, params }) => new InvalidField(field, code, params)),
  );
}

/** Adds the towns that are missing from the list. */
async function citiesOf(tx: Tx, viewer: Person, wanted: DraftCity[]) {
  const towns = wanted.flatMap(({ town }) => town ?? []);
  const { ids, added } = await addTowns(tx, towns, viewer.id);
  const next = ids.values();
  const hosts = wanted.map(({ city, address }) => {
    return { cityId: city?.id ?? (next.next().value as string), address };
  });
  const cities = await tx.city.findMany({
    where: { id: { in: hosts.map(({ cityId }) => cityId) } },
    select: cityClock,
  });
  return { cities, hosts, added };
}

type NewEvent = StartEvent & { eventId: string; slug: string; before: NightToRepeat | null };

async function createEvent(tx: Tx, viewer: Person, input: NewEvent, locale: Locale, at: Date) {
  const { eventId: id, slug, hashtag, localTime, before } = input;
  const [titleEn, titleFr] =
    locale === "en" ? [input.title, input.otherTitle] : [input.otherTitle, input.title];
  await tx.event.create({
    data: {
      ...before?.texts,
      ...{ id, slug, titleEn, titleFr, hashtag, localTime },
      localDate: fromLocalDate(input.localDate),
      createdAt: at,
      repeatsId: before?.id ?? null,
      organizers: { create: { userId: viewer.id, since: at } },
    },
  });
}
