import { randomUUID } from "node:crypto";
import { beforeEach } from "vitest";
import { startEvent } from "@/lib/drafts/mutations";
import type { StartEvent } from "@/lib/drafts/schema";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testPerson } from "@/lib/platform/db/test-rows";
import { addDays, toLocalDate } from "@/lib/platform/time/local";
import { realNow } from "@/lib/platform/time/now";
import type { EditEvent } from "./schema";

export const inDays = (days: number) => addDays(toLocalDate(realNow()), days);

async function city(slug: string, timeZone: string, stripPlace: "AT" | "ET" | "PT") {
  const names = { nameEn: slug, nameFr: slug, province: "XX", latitude: 45, longitude: -75 };
  await db.city.upsert({
    where: { slug },
    create: { slug, timeZone, stripPlace, ...names },
    update: {},
  });
}

export let organizer: Person;

/** An organizer for each test, and three cities. */
export function testEvents() {
  beforeEach(async () => {
    organizer = await testPerson();
    await city("halifax", "America/Halifax", "AT");
    await city("toronto", "America/Toronto", "ET");
    await city("vancouver", "America/Vancouver", "PT");
  });
}

export const wanted = (change: Partial<StartEvent> = {}) => ({
  key: randomUUID(),
  title: "A night",
  otherTitle: null,
  localDate: inDays(60),
  localTime: "19:00",
  clock: null,
  hashtag: "night",
  from: null,
  towns: "Halifax, Vancouver",
  places: [],
  again: [],
  ...change,
});

export async function started(change: Partial<StartEvent> = {}) {
  const outcome = await startEvent(organizer, wanted(change), "en");
  if (!outcome.ok) throw new Error("refused");
  return db.event.findUniqueOrThrow({
    where: { slug: outcome.slug },
    include: { meetups: { orderBy: [{ kind: "asc" }, { startsAt: "asc" }] }, organizers: true },
  });
}

export type Started = Awaited<ReturnType<typeof started>>;

type Edited = Pick<
  Started,
  "id" | "revision" | "titleEn" | "titleFr" | "hashtag" | "localDate" | "localTime"
>;

export const facts = (event: Edited, change: Partial<EditEvent> = {}): EditEvent => ({
  eventId: event.id,
  revision: event.revision,
  titleEn: event.titleEn,
  titleFr: event.titleFr,
  summaryEn: null,
  summaryFr: null,
  descriptionEn: null,
  descriptionFr: null,
  promptEn: null,
  promptFr: null,
  hashtag: event.hashtag,
  localDate: toLocalDate(event.localDate),
  localTime: event.localTime,
  clock: null,
  streamUrl: null,
  captionsUrl: null,
  recordingUrl: null,
  ...change,
});

export const meetupsOf = (event: Started) =>
  db.meetup.findMany({
    where: { eventId: event.id },
    orderBy: [{ kind: "asc" }, { startsAt: "asc" }],
  });
