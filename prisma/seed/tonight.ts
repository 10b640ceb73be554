import { DEMO_NIGHT } from "@/lib/demo/queries";
import { db } from "@/lib/platform/db/client";
import { fromLocalDate, type LocalDate } from "@/lib/platform/time/local";
import { toInstant } from "@/lib/platform/time/zones";
import { seedMessages } from "./messages";
import { DAY, MINUTE, type SeedMeetup, seedAccess, seedHosts, seedMeetup } from "./night";
import { dealer, type SeedPeople } from "./people";
import { seedPhotos } from "./pictures/photos";
import { seedSupporters } from "./pictures/supporters";
import { seedAnswers } from "./prompts";
import { seedRsvps } from "./rsvps";
import { seedTonightsTalks } from "./talks";
import { seedTonightsLight } from "./tonights-light";

type City = {
  slug: string;
  going: number;
  capacity?: number;
  venue?: string;
  address?: string;
  languages?: ("en" | "fr" | "asl" | "lsq")[];
};

/** Meetups of 105 minutes, so that at one moment two are done, two are open and the rest are still to come. */
export const TONIGHT: City[] = [
  {
    slug: "st-johns",
    going: 12,
    venue: "The Chandler’s Loft (sample)",
    address: "12 Example Lane",
  },
  {
    slug: "halifax",
    going: 24,
    capacity: 40,
    venue: "Ropewalk Hall (sample)",
    address: "48 Sample Street",
  },
  {
    slug: "ottawa",
    going: 30,
    venue: "Café du Canal (exemple)",
    address: "7, rue de l’Exemple",
    languages: ["en", "fr"],
  },
  {
    slug: "toronto",
    going: 46,
    capacity: 40,
    venue: "The Foundry Room (sample)",
    address: "301 Sample Street West",
    languages: ["en", "asl"],
  },
  { slug: "regina", going: 8 },
  { slug: "edmonton", going: 21, venue: "Lantern House (sample)", address: "90 Sample Avenue" },
  { slug: "kelowna", going: 11, venue: "Orchard Table (sample)", address: "5 Example Road" },
  {
    slug: "vancouver",
    going: 37,
    capacity: 60,
    venue: "The Slip (sample)",
    address: "220 Sample Street",
  },
  { slug: "victoria", going: 14, venue: "Oyster Stair (sample)", address: "3 Example Wharf" },
];

/** Tonight's event, entirely fictional; the demo's clock refers to it. */
export async function seedTonight(people: SeedPeople, date: LocalDate) {
  const noon = toInstant(date, "12:00", "America/Toronto");
  if (!noon.ok) throw new Error("no noon");
  const createdAt = new Date(noon.instant.getTime() - 70 * DAY);
  const event = await seedEvent(people, date, createdAt);
  const times = { date, starts: "19:00", ends: "20:45" };
  const meetups = new Map<string, SeedMeetup>();
  const next = dealer(people.crowd, 20);
  for (const [index, { slug, going, ...fields }] of TONIGHT.entries()) {
    const meetup = await seedMeetup(event, slug, times, {
      ...fields,
      venueAnnouncedAt: fields.venue ? createdAt : null,
      ...{ callInMinutes: 30 + 5 * (index % 3), partyLimit: 3 },
      howToFindEn: fields.venue ? "Look for the orange cloth on the long table." : null,
      howToFindFr: fields.venue ? "Cherchez la nappe orange sur la grande table." : null,
      ...{ conductContact: "Noor (sample)", conductPhone: "604-555-0134" },
    });
    meetups.set(slug, meetup);
    await seedHosts(meetup, hostsOf(slug, people), createdAt);
    await seedRsvps(
      meetup,
      [...hostsOf(slug, people), ...guestsOf(slug, people), ...next(going - 2)],
      createdAt,
      11 * 60 * MINUTE,
    );
  }
  const afar = await seedMeetup(event, "afar", times);
  await seedRsvps(afar, next(17), createdAt, 17 * 60 * MINUTE);
  const at = (slug: string) => {
    const meetup = meetups.get(slug);
    if (!meetup) throw new Error(`no meetup in ${slug}`);
    return meetup;
  };
  const done = [at("halifax"), at("st-johns")];
  await Promise.all([
    seedAccessFacts(at),
    seedTonightsCounts(at, people),
    seedPhotos(done, people),
    seedAnswers(done),
    seedThanks(event, at),
  ]);
  await seedTonightsTalks(at("vancouver"), people, createdAt);
  await seedMessages([...meetups.values()], people);
  await seedEarlyReflection(event.id, at("st-johns"), people);
}

function seedEvent(people: SeedPeople, date: LocalDate, createdAt: Date) {
  return db.event.create({
    data: {
      slug: DEMO_NIGHT,
      hashtag: "hcsmca",
      titleEn: "#hcsmca coast to coast",
      titleFr: "#hcsmca d’un océan à l’autre",
      summaryEn:
        "One evening, nine cities, one conversation: bring somebody who has never read the hashtag.",
      summaryFr:
        "Un soir, neuf villes, une conversation\u00a0: amenez quelqu’un qui n’a jamais suivi le mot-clic.",
      localDate: fromLocalDate(date),
      localTime: "19:00",
      status: "published",
      publishedAt: createdAt,
      listedAt: createdAt,
      streamUrl: "https://stream.example/hcsmca",
      promptEn: "For me, #hcsmca = ___",
      promptFr: "Pour moi, #hcsmca = ___",
      sampleData: "wholly",
      createdAt,
      organizers: { create: { userId: people.persona("organizer").id, since: createdAt } },
    },
  });
}

async function seedThanks(
  { id: eventId, createdAt }: { id: string; createdAt: Date },
  at: (slug: string) => SeedMeetup,
) {
  const ofEvent = [
    { name: "Northern Ink (sample)", link: "https://ink.example", color: "#171a2b" },
    { name: "Long Lake Credit Union (sample)" },
  ];
  const ofHalifax = [
    { name: "Ropewalk Hall (sample)", link: "https://ropewalk.example", color: "#ffffff" },
    { name: "Fog City Bakery (sample)", link: "https://bakery.example" },
  ];
  await seedSupporters({ eventId, meetupId: null }, ofEvent, createdAt);
  await seedSupporters({ eventId, meetupId: at("halifax").id }, ofHalifax, createdAt);
}

/** Two hosts per city from the crowd's first twenty; personas host their own cities. */
function hostsOf(slug: string, people: SeedPeople) {
  const index = TONIGHT.findIndex((city) => city.slug === slug);
  const pair = people.crowd.slice(index * 2, index * 2 + 2);
  if (slug === "vancouver") return [people.persona("host-vancouver"), ...pair.slice(1)];
  if (slug === "ottawa") return [people.persona("host-ottawa"), ...pair.slice(1)];
  return slug === "regina" ? pair.slice(0, 1) : pair;
}

function guestsOf(slug: string, people: SeedPeople) {
  return slug === "vancouver" ? [people.persona("speaker")] : [];
}

async function seedAccessFacts(at: (slug: string) => SeedMeetup) {
  await seedAccess(at("vancouver"), {
    step_free: ["yes", "Ramp on the east side", "Rampe du côté est"],
    washroom: ["yes"],
    lift: ["no", "Everything is on one floor", "Tout est au même étage"],
    backed_seats: ["yes"],
    noise: ["yes", "Music off from seven", "Sans musique dès 19\u00a0h"],
    quiet_corner: ["yes", "The reading room behind the bar", "La salle de lecture derrière le bar"],
  });
  await seedAccess(at("ottawa"), {
    step_free: ["yes"],
    washroom: ["yes"],
    hearing: ["yes", "Captions in both languages", "Sous-titres dans les deux langues"],
    scent_free: ["yes"],
  });
  await seedAccess(at("toronto"), {
    step_free: ["no", "Two steps at the door", "Deux marches à l’entrée"],
    drop_off: ["yes"],
  });
}

async function seedTonightsCounts(at: (slug: string) => SeedMeetup, people: SeedPeople) {
  const counted = (
    slug: string,
    minutes: number,
    fields: { count: number; atLeast?: true; includesCounter: boolean },
  ) => {
    const meetup = at(slug);
    const countedAt = new Date(meetup.startsAt.getTime() + minutes * MINUTE);
    const [host] = hostsOf(slug, people);
    return {
      meetupId: meetup.id,
      count: fields.count,
      precision: fields.atLeast ? ("at_least" as const) : ("exactly" as const),
      countedAt,
      includesCounter: fields.includesCounter,
      method: fields.atLeast ? ("by_eye" as const) : ("one_by_one" as const),
      countedById: host?.id,
      countedByName: host?.name,
      createdAt: new Date(countedAt.getTime() + MINUTE),
    };
  };
  await db.headCount.createMany({
    data: [
      counted("st-johns", 30, { count: 13, includesCounter: true }),
      counted("halifax", 20, { count: 15, atLeast: true, includesCounter: false }),
      counted("halifax", 55, { count: 22, includesCounter: false }),
      counted("ottawa", 12, { count: 21, atLeast: true, includesCounter: true }),
    ],
  });
  await seedTonightsLight(at, (slug) => hostsOf(slug, people)[0]);
}

async function seedEarlyReflection(eventId: string, meetup: SeedMeetup, people: SeedPeople) {
  const [author] = hostsOf("st-johns", people);
  if (!author) return;
  const at = new Date(meetup.endsAt.getTime() + 3 * MINUTE);
  await db.reflection.create({
    data: {
      eventId,
      meetupId: meetup.id,
      authorId: author.id,
      authorName: author.name,
      locale: "en",
      slug: "first-to-say-good-night",
      stayed:
        "Somebody drove an hour and a half to sit beside a stranger whose jokes she had liked for a year.",
      status: "published",
      createdAt: at,
      publishedAt: at,
    },
  });
}
