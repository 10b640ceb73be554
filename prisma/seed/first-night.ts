import { db } from "@/lib/platform/db/client";
import { fromLocalDate } from "@/lib/platform/time/local";
import { toInstant } from "@/lib/platform/time/zones";
import { seedCommitments } from "./after/commitments";
import { seedOpenQuestions } from "./after/open-questions";
import { seedRoundUp } from "./after/round-ups";
import { seedFirstReflections } from "./first-reflections";
import { DAY, type SeedMeetup, seedHosts, seedMeetup } from "./night";
import type { SeedPeople } from "./people";

const DATE = "2011-02-24";
const CITIES = ["halifax", "ottawa", "toronto", "edmonton", "kelowna", "vancouver", "victoria"];

/** The first event, with its recorded facts: what was not recorded stays unknown. */
export async function seedFirstNight(people: SeedPeople) {
  const night = new Date("2011-02-24T22:30:00Z");
  const createdAt = new Date(night.getTime() - 40 * DAY);
  const event = await db.event.create({
    data: {
      slug: "hcsmca-first-night",
      hashtag: "hcsmca",
      titleEn: "The first pan-Canadian tweetup",
      titleFr: "Le premier tweetup pancanadien",
      summaryEn:
        "One winter evening, seven cities, one hashtag: people who knew each other by handle met face to face.",
      summaryFr:
        "Un soir d’hiver, sept villes, un mot-clic\u00a0: des gens qui se connaissaient par leur pseudo se sont vus en personne.",
      localDate: fromLocalDate(DATE),
      localTime: "18:30",
      status: "published",
      publishedAt: createdAt,
      listedAt: createdAt,
      promptEn: "For me, #hcsmca = ___ (three words or fewer; bring a photo of you holding it)",
      promptFr:
        "Pour moi, #hcsmca = ___ (trois mots au plus; avec une photo de vous qui les tenez)",
      sampleData: "partly",
      createdAt,
      organizers: { create: { userId: people.persona("organizer").id, since: createdAt } },
    },
  });
  const meetups = new Map<string, SeedMeetup>();
  for (const slug of [...CITIES, "afar"]) {
    const languages = slug === "ottawa" ? (["en", "fr"] as const) : (["en"] as const);
    const times = { date: DATE, starts: "18:30", ends: "21:00" };
    const meetup = await seedMeetup(event, slug, times, { languages: [...languages] });
    meetups.set(slug, meetup);
  }
  const at = (slug: string) => {
    const meetup = meetups.get(slug);
    if (!meetup) throw new Error(`no meetup in ${slug}`);
    return meetup;
  };
  await seedHosts(at("vancouver"), [people.persona("host-vancouver")], createdAt);
  await seedHosts(at("ottawa"), [people.persona("host-ottawa")], createdAt);
  await seedCounts(at, people);
  await seedDebriefs(at, people);
  await seedFirstReflections(event.id, at, people);
  await seedCommitments(event.id, at, people);
  await seedOpenQuestions(event.id, at, people);
  await seedRoundUp(event.id);
}

async function seedCounts(at: (slug: string) => SeedMeetup, people: SeedPeople) {
  const seven = toInstant(DATE, "19:00", "America/Vancouver");
  if (!seven.ok) throw new Error("no seven o'clock in Vancouver");
  const host = people.persona("host-vancouver");
  await db.headCount.createMany({
    data: [
      {
        meetupId: at("toronto").id,
        count: 30,
        precision: "at_least",
        createdAt: new Date("2011-02-25T15:00:00Z"),
      },
      {
        meetupId: at("vancouver").id,
        count: 23,
        precision: "exactly",
        countedAt: seven.instant,
        approximateTime: true,
        includesCounter: false,
        method: "by_eye",
        countedById: host.id,
        countedByName: host.name,
        createdAt: new Date("2011-02-25T17:00:00Z"),
      },
    ],
  });
}

/** What two cities say of it: each in its own language, and not all of it in the recap. */
async function seedDebriefs(at: (slug: string) => SeedMeetup, people: SeedPeople) {
  const by = (persona: "host-vancouver" | "host-ottawa") => {
    const { id, name } = people.persona(persona);
    return { savedById: id, savedByName: name, savedAt: new Date("2011-02-25T18:30:00Z") };
  };
  await db.debrief.createMany({
    data: [
      {
        ...{ meetupId: at("vancouver").id, language: "en", ...by("host-vancouver") },
        wentWell: "Nobody needed an icebreaker: people came to put a face to a handle.",
        wentWellShown: true,
        toChange: "One long table splits into its two ends. Move people halfway through.",
        forNextHost: "Ask for the second table when you book, not when you arrive.",
        forNextHostShown: true,
      },
      {
        ...{ meetupId: at("ottawa").id, language: "fr", ...by("host-ottawa") },
        wentWell: "On a parlé les deux langues sans que personne n’ait à le demander.",
        wentWellShown: true,
        forNextHost: "Comptez les gens dès 19\u00a0h\u00a0: à 20\u00a0h, on ne sait plus.",
      },
    ],
  });
}
