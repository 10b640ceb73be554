import { randomUUID } from "node:crypto";
import { record } from "@/lib/activity/record";
import { idempotencyKey, once } from "@/lib/kernel/once";
import { InvalidField, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { fromLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { cityClock, fromAfar, inCity, proposeMeetups } from "./meetup-mutations";
import { chooseEventSlug } from "./queries";
import { isOver, isYearsAway, slugSource } from "./rules";
import type { StartEvent } from "./schema";

/** Creates a draft with its organizer, a proposed meetup per city and the one from afar. */
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
  const eventId = randomUUID();
  const cities = await tx.city.findMany({
    where: { slug: { in: input.cities } },
    select: cityClock,
  });
  const slug = await chooseEventSlug(tx, slugSource(input.title, input.localDate));
  const [titleEn, titleFr] =
    locale === "en" ? [input.title, input.otherTitle] : [input.otherTitle, input.title];
  await tx.event.create({
    data: {
      id: eventId,
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
  const places = [...cities.map(inCity), fromAfar(cities)];
  await proposeMeetups(tx, eventId, input, places, at);
  await record(tx, { verb: "event.started", actor: actorOf(viewer), at, eventId });
  return { ok: true as const, slug };
}
