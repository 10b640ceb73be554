import { selfNamed } from "@/lib/kernel/address";
import { idempotencyKeyOf } from "@/lib/kernel/idempotency";
import { withinLimit } from "@/lib/kernel/limits";
import { InvalidField, NotAllowed, NotFound, type Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { personAt } from "@/lib/people/mutations";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { mailPeople } from "@/lib/platform/mail/enqueue";
import { toLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { lockTown } from "@/lib/seating/locks";
import { type WishRefusal, wishRefusal } from "./rules";
import type { OfferInput, TakeBack, WishInput } from "./schema";

type Town = { eventId: string; cityId: string };

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
    about: `${town.eventId}:${idempotencyKeyOf(key, params)}`,
  });
}
