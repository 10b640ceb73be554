import { record } from "@/lib/activity/record";
import { claimedName } from "@/lib/kernel/address";
import { withinLimit } from "@/lib/kernel/limits";
import { forget, idempotencyKey, once } from "@/lib/kernel/once";
import { InvalidField, NotAllowed, NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { personAt } from "@/lib/people/mutations";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
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
    const person = await wisher(tx, viewer, input.address, locale);
    const isNew = await saveWish(tx, place.town, person, locale, at);
    if (isNew) await record(tx, toEntry("wish.made", viewer, place.town, at));
    return { ok: true };
  });
}

/** Withdraws the viewer's wish, and the offer with it; a repeat finds none. */
export async function takeWishBack(viewer: Person, input: TakeBack): Promise<Outcome> {
  const at = await now();
  const { eventId, town: slug } = input;
  await db.$transaction(async (tx) => {
    const city = await tx.city.findUnique({ where: { slug }, select: { id: true } });
    if (!city) return;
    const town = { eventId, cityId: city.id };
    await lockTown(tx, town);
    const { count } = await tx.cityWish.deleteMany({ where: { ...town, userId: viewer.id } });
    if (count === 0) return;
    // A page that was gone back to still has its key: sent again from there, it is a new offer.
    await forget(tx, offerPurpose(town, viewer));
    const actor = actorOf(viewer);
    await record(tx, { verb: "wish.withdrawn", actor, at, eventId, detail: { city: slug } });
  });
  return { ok: true };
}

/** "I'd host it": a wish too, and a mail to the organizers, who answer by mail. */
export async function offerToHost(
  viewer: Person | null,
  input: OfferInput & { key: string },
  locale: Locale,
): Promise<Outcome<object, WishRefusal | "too-many">> {
  const at = await now();
  if (!(await withinLimit("ask-one-meetup", input.eventId)))
    return { ok: false, reason: "too-many" };
  return db.$transaction(async (tx) => {
    const place = await wishable(tx, input, at);
    if (!place.ok) return place;
    const person = await wisher(tx, viewer, input.address, locale);
    const from = viewer ? (viewer.name ?? viewer.email) : claimedName(input.name, person.email);
    const params = {
      ...place.town,
      from,
      replyTo: person.email,
      written: locale,
      text: input.note,
    };
    const key = idempotencyKey(input.key, params);
    return once(tx, offerPurpose(place.town, person), key, async () => {
      const isNew = await saveWish(tx, place.town, person, locale, at);
      await tx.cityWish.updateMany({
        where: { ...place.town, userId: person.id, offeredAt: null },
        data: { offeredAt: at },
      });
      const offered = { ...toEntry("wish.host-offered", viewer, place.town, at), params };
      await record(tx, ...(isNew ? [toEntry("wish.made", viewer, place.town, at)] : []), offered);
      return { ok: true as const };
    });
  });
}

const offerPurpose = ({ eventId, cityId }: Town, { id }: { id: string }) =>
  `offer-to-host:${eventId}:${cityId}:${id}`;

/** Locks the town, or returns why it takes no wishes. */
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

/** Returns whether the wish is new. */
async function saveWish(
  tx: Tx,
  town: Town,
  { id }: Wisher,
  locale: Locale,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.cityWish.createMany({
    data: [{ ...town, userId: id, locale, createdAt: at }],
    skipDuplicates: true,
  });
  return count === 1;
}

function toEntry(
  verb: "wish.made" | "wish.host-offered",
  viewer: Person | null,
  { eventId, cityId }: Town,
  at: Date,
) {
  return { verb, actor: actorOf(viewer), at, eventId, detail: { cityId } };
}
