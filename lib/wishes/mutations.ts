import { db, type Tx } from "../db/client";
import { keyOf } from "../form-key";
import type { Locale } from "../i18n/locales";
import { withinLimit } from "../limits";
import { enqueueMails, mailPeople } from "../mail/enqueue";
import { meetupToEdit } from "../meetups/queries";
import { publishRefusal } from "../meetups/rules";
import { InvalidField, NotAllowed, NotFound, type Outcome } from "../outcome";
import { selfNamed } from "../people/address";
import { personAt } from "../people/mutations";
import { toLocalDate } from "../time/local";
import { now } from "../time/now";
import type { Person } from "../viewer";
import { type WishRefusal, wishRefusal } from "./rules";
import type { OfferInput, TakeBack, WishInput } from "./schema";

type Town = { eventId: string; cityId: string };

/** A wish and the opening of its town take turns: whoever wished in time gets the mail. */
async function lockTown(tx: Tx, { eventId, cityId }: Town): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`wish ${eventId} ${cityId}`}))`;
}

/** "I'd come if there were one here": once per person, event and town, however often it is said. */
export async function wish(
  viewer: Person | null,
  input: WishInput,
  locale: Locale,
): Promise<Outcome<object, WishRefusal>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const place = await wishable(tx, input, at);
    if (!place.ok) return place;
    await keepWish(tx, place.town, await wisher(tx, viewer, input.address, locale), locale, at);
    return { ok: true };
  });
}

/** Takes back what the viewer said; twice is harmless. */
export async function takeWishBack(viewer: Person, input: TakeBack): Promise<Outcome> {
  await db.cityWish.deleteMany({
    where: { userId: viewer.id, eventId: input.eventId, city: { slug: input.town } },
  });
  return { ok: true };
}

/** "I'd host it": a wish too, and a mail to the organizers, who answer by mail. */
export async function offerToHost(
  viewer: Person | null,
  input: OfferInput,
  locale: Locale,
): Promise<Outcome<object, WishRefusal | "too-many">> {
  const at = await now();
  if (!(await withinLimit("ask-one-meetup", input.eventId)))
    return { ok: false, reason: "too-many" };
  return db.$transaction(async (tx) => {
    const place = await wishable(tx, input, at);
    if (!place.ok) return place;
    const person = await wisher(tx, viewer, input.address, locale);
    await keepWish(tx, place.town, person, locale, at);
    await tx.cityWish.updateMany({
      where: { ...place.town, userId: person.id, offeredAt: null },
      data: { offeredAt: at },
    });
    const from = viewer ? (viewer.name ?? viewer.email) : selfNamed(input.name, person.email);
    await tellOrganizers(
      tx,
      place.town,
      { from, replyTo: person.email, written: locale, text: input.note },
      input.key,
    );
    return { ok: true };
  });
}

/** The town, held until the transaction ends, or why nobody can wish for it. */
async function wishable(
  tx: Tx,
  input: { eventId: string; town: string },
  at: Date,
): Promise<Outcome<{ town: Town }, WishRefusal>> {
  const event = await tx.event.findUnique({
    where: { id: input.eventId },
    select: {
      id: true,
      status: true,
      localDate: true,
      meetups: {
        where: { status: "published" },
        select: { kind: true, localDate: true, startsAt: true, endsAt: true },
      },
    },
  });
  if (!event || event.status === "draft") throw new NotFound("event");
  const city = await tx.city.findUnique({ where: { slug: input.town }, select: { id: true } });
  if (!city) throw new NotAllowed(`no city ${input.town}`);
  const town = { eventId: event.id, cityId: city.id };
  await lockTown(tx, town);
  const open = await tx.meetup.count({ where: { ...town, status: "published" } });
  const night = {
    status: event.status,
    localDate: toLocalDate(event.localDate),
    meetups: event.meetups.map((on) => ({ ...on, localDate: toLocalDate(on.localDate) })),
  };
  const refusal = wishRefusal(night, open > 0, at);
  return refusal ? { ok: false, reason: refusal } : { ok: true, town };
}

type Wisher = { id: string; email: string };

async function wisher(
  tx: Tx,
  viewer: Person | null,
  address: string | null | undefined,
  locale: Locale,
): Promise<Wisher> {
  if (viewer) return viewer;
  if (!address) throw new InvalidField("address", "required");
  return { ...(await personAt(tx, address, locale)), email: address };
}

async function keepWish(tx: Tx, town: Town, { id }: Wisher, locale: Locale, at: Date) {
  await tx.cityWish.createMany({
    data: [{ ...town, userId: id, locale, createdAt: at }],
    skipDuplicates: true,
  });
}

type Offer = { from: string; replyTo: string; written: Locale; text: string | null };

async function tellOrganizers(tx: Tx, town: Town, offer: Offer, key: string): Promise<void> {
  const organizers = await tx.user.findMany({
    where: { suspendedAt: null, organizing: { some: { eventId: town.eventId } } },
    select: { id: true, email: true, locale: true },
  });
  const params = { ...town, ...offer };
  await mailPeople(tx, organizers, {
    kind: "host-offer",
    params,
    about: `${town.eventId}:${keyOf(key, params)}`,
  });
}

/** A date and a host are enough: the venue may follow. Whoever wished for the town is told once. */
export async function publishMeetup(
  viewer: Person,
  { meetupId }: { meetupId: string },
): Promise<Outcome<object, "meetup-canceled" | "event-canceled" | "no-host">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const meetup = await meetupToEdit(tx, viewer, meetupId);
    const refusal = publishRefusal(meetup);
    if (refusal) return { ok: false, reason: refusal };
    if (meetup.status === "published") return { ok: true };
    const { venue, cityId, endsAt } = await tx.meetup.update({
      where: { id: meetupId },
      data: { status: "published", publishedAt: at },
      select: { venue: true, cityId: true, endsAt: true },
    });
    if (venue) await tx.meetup.update({ where: { id: meetupId }, data: { venueAnnouncedAt: at } });
    if (cityId && meetup.eventStatus === "published" && at < endsAt)
      await tellWishers(tx, { id: meetupId, cityId, eventId: meetup.eventId }, at);
    return { ok: true };
  });
}

async function tellWishers(tx: Tx, meetup: Town & { id: string }, at: Date): Promise<void> {
  const { id: meetupId, cityId, eventId } = meetup;
  await lockTown(tx, meetup);
  const wishes = await tx.cityWish.findMany({
    where: { eventId, cityId, mailedAt: null, user: { suspendedAt: null } },
    select: { id: true, locale: true, user: { select: { email: true } } },
  });
  await enqueueMails(
    tx,
    wishes.map((wish) => ({
      kind: "city-opened" as const,
      recipient: wish.user.email,
      language: wish.locale,
      params: { wishId: wish.id, meetupId },
      dedupeKey: `city-opened:${wish.id}`,
    })),
  );
  const told = wishes.map((wish) => wish.id);
  await tx.cityWish.updateMany({ where: { id: { in: told } }, data: { mailedAt: at } });
}
