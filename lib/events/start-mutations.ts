import { randomUUID } from "node:crypto";
import { keyOf } from "@/lib/kernel/idempotency";
import { InvalidField, type Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { fromLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { cityClock, fromAfar, inCity, proposeMeetups } from "./meetup-mutations";
import { chooseEventSlug } from "./queries";
import { eventAddress, isOver, isYearsAway } from "./rules";
import type { StartEvent } from "./schema";

/** Makes a draft, its organizer, a proposed meetup for each city that was ticked, and the one from afar. */
export async function startEvent(
  viewer: Person,
  input: StartEvent,
  locale: Locale,
): Promise<Outcome<{ slug: string }>> {
  const at = await now();
  if (isOver(input.localDate, at)) throw new InvalidField("localDate", "date-past");
  if (isYearsAway(input.localDate, at)) throw new InvalidField("localDate", "date-years-away");
  return db.$transaction(async (tx) => {
    const id = randomUUID();
    const before = await startedBefore(tx, viewer, input, id);
    if (before) return { ok: true, slug: before };

    const cities = await tx.city.findMany({
      where: { slug: { in: input.cities } },
      select: cityClock,
    });
    const slug = await chooseEventSlug(tx, eventAddress(input.title, input.localDate));
    const [titleEn, titleFr] =
      locale === "en" ? [input.title, input.otherTitle] : [input.otherTitle, input.title];
    await tx.event.create({
      data: {
        id,
        slug,
        titleEn,
        titleFr,
        hashtag: input.hashtag,
        localDate: fromLocalDate(input.localDate),
        localTime: input.localTime,
        createdAt: at,
        organizers: { create: { userId: viewer.id, since: at } },
      },
    });
    await proposeMeetups(tx, id, input, [...cities.map(inCity), fromAfar(cities)], locale, at);
    return { ok: true, slug };
  });
}

/** A form sent twice is one event: the second one is led to the first. */
async function startedBefore(
  tx: Tx,
  viewer: Person,
  { key, ...said }: StartEvent,
  resultId: string,
): Promise<string | null> {
  const name = { purpose: "start-event", key: `${viewer.id}:${keyOf(key, said)}` };
  const { count } = await tx.idempotencyKey.createMany({
    data: [{ ...name, resultId }],
    skipDuplicates: true,
  });
  if (count === 1) return null;
  const { resultId: id } = await tx.idempotencyKey.findUniqueOrThrow({
    where: { purpose_key: name },
    select: { resultId: true },
  });
  const event = await tx.event.findUnique({ where: { id }, select: { slug: true } });
  return event?.slug ?? null;
}
