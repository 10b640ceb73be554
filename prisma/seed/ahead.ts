import { db } from "@/lib/platform/db/client";
import { addDays, fromLocalDate, type LocalDate } from "@/lib/platform/time/local";
import { toInstant } from "@/lib/platform/time/zones";
import { seedNeeds } from "./needs";
import { cityId, DAY, MINUTE, type SeedMeetup, seedHosts, seedMeetup } from "./night";
import { seedOverride } from "./overrides";
import { dealer, type SeedPeople } from "./people";
import { seedQuestions } from "./questions";
import { seedRsvps } from "./rsvps";

const CITIES: [slug: string, going: number, venue?: string][] = [
  ["st-johns", 4, "The Chandler’s Loft (sample)"],
  ["halifax", 9, "Ropewalk Hall (sample)"],
  ["moncton", 3],
  ["montreal", 8, "La Réserve (exemple)"],
  ["ottawa", 7, "Café du Canal (exemple)"],
  ["toronto", 14, "The Foundry Room (sample)"],
  ["winnipeg", 5],
  ["regina", 2],
  ["calgary", 6, "Stampede Kitchen (sample)"],
  ["edmonton", 5],
  ["yellowknife", 2, "The Float Base (sample)"],
  ["kelowna", 3],
  ["vancouver", 10, "The Slip (sample)"],
  ["victoria", 4],
];

/** A fictional event at least 60 days ahead with cities in all six strip places. */
export async function seedAhead(people: SeedPeople, today: LocalDate) {
  const date = thursdayAfter(addDays(today, 70));
  const createdAt = daysBefore(today, 12);
  const event = await db.event.create({
    data: {
      slug: "what-we-learned-together",
      hashtag: "hcsmca",
      titleEn: "What we learned together",
      titleFr: "Ce que nous avons appris ensemble",
      summaryEn: "A night of short talks and long tables, from St. John’s to Victoria.",
      summaryFr:
        "Une soirée de courtes présentations et de longues tables, de St. John’s à Victoria.",
      localDate: fromLocalDate(date),
      localTime: "19:00",
      status: "published",
      publishedAt: createdAt,
      listedAt: createdAt,
      sampleData: "wholly",
      createdAt,
      organizers: { create: { userId: people.persona("organizer").id, since: createdAt } },
    },
  });
  const times = { date, starts: "19:00", ends: "22:00" };
  const next = dealer(people.crowd);
  for (const [index, [slug, going, venue]] of CITIES.entries()) {
    const languages = ["montreal", "ottawa", "moncton"].includes(slug)
      ? (["en", "fr"] as const)
      : (["en"] as const);
    const capacity = slug === "toronto" ? 12 : null;
    const meetup = await seedMeetup(event, slug, times, {
      venue,
      capacity,
      languages: [...languages],
    });
    const crowd = next(going);
    await seedHosts(meetup, hosts(slug, people, index), createdAt);
    await seedRsvps(meetup, crowd, createdAt, 6 * 60 * MINUTE);
    if (slug === "ottawa") await seedOttawasDesk(meetup, people, createdAt);
  }
  await seedMeetup(event, "afar", times);
  await seedWishes(event.id, people, createdAt);
}

/** Every state of a host's desk. */
async function seedOttawasDesk(meetup: SeedMeetup, people: SeedPeople, createdAt: Date) {
  await seedQuestions(meetup, createdAt);
  const host = people.persona("host-ottawa");
  await seedNeeds(meetup, host, createdAt);
  const [canceled] = people.crowd.slice(99);
  if (canceled) await seedOverride(meetup, canceled, host, createdAt);
}

function hosts(slug: string, people: SeedPeople, index: number) {
  if (slug === "vancouver") return [people.persona("host-vancouver")];
  if (slug === "ottawa") return [people.persona("host-ottawa")];
  return people.crowd.slice(100 + index, 101 + index);
}

async function seedWishes(eventId: string, people: SeedPeople, at: Date) {
  const towns: [slug: string, count: number][] = [
    ["sudbury", 3],
    ["whitehorse", 2],
    ["charlottetown", 1],
  ];
  const next = dealer(people.crowd, 120);
  for (const [slug, count] of towns) {
    const city = await cityId(slug);
    await db.cityWish.createMany({
      data: next(count).map((person) => ({
        eventId,
        cityId: city,
        userId: person.id,
        locale: person.locale,
        createdAt: at,
      })),
    });
  }
}

/** A draft with invitations in every state: created, opened, accepted. */
export async function seedDraft(people: SeedPeople, today: LocalDate) {
  const date = thursdayAfter(addDays(today, 140));
  const createdAt = daysBefore(today, 2);
  const organizer = people.persona("organizer");
  const event = await db.event.create({
    data: {
      slug: "twenty-slides-twenty-cities",
      hashtag: "hcsmca",
      titleEn: "Twenty slides, every city",
      localDate: fromLocalDate(date),
      localTime: "19:00",
      sampleData: "wholly",
      createdAt,
      organizers: { create: { userId: organizer.id, since: createdAt } },
    },
  });
  const times = { date, starts: "19:00", ends: "21:30" };
  const meetups: SeedMeetup[] = [];
  for (const slug of ["halifax", "ottawa", "toronto", "edmonton", "vancouver", "afar"])
    meetups.push(await seedMeetup(event, slug, times, { status: "proposed", publishedAt: null }));
  const [halifax, ottawa, toronto] = meetups as [SeedMeetup, SeedMeetup, SeedMeetup];
  const host = people.persona("host-ottawa");
  await seedHosts(ottawa, [host], createdAt);
  const common = {
    eventId: event.id,
    createdById: organizer.id,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + 21 * DAY),
  };
  const later = (hours: number) => new Date(createdAt.getTime() + hours * 60 * MINUTE);
  await db.invitation.createMany({
    data: [
      { ...common, meetupId: halifax.id, address: "harbour-host@example.ca" },
      { ...common, meetupId: toronto.id, openedAt: later(5) },
      {
        ...common,
        meetupId: ottawa.id,
        address: host.email,
        openedAt: later(3),
        acceptedAt: later(4),
        acceptedById: host.id,
      },
    ],
  });
}

/** The community's chat is on Thursdays. */
function thursdayAfter(date: LocalDate): LocalDate {
  const day = fromLocalDate(date).getUTCDay();
  return addDays(date, (4 - day + 7) % 7);
}

function daysBefore(today: LocalDate, days: number): Date {
  const noon = toInstant(addDays(today, -days), "12:00", "America/Toronto");
  if (!noon.ok) throw new Error("no noon");
  return noon.instant;
}
