import type { Persona } from "@/lib/demo/schema";
import { slugify } from "@/lib/places/rules";
import { db } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";

/** Everyone here is fictional. */
export type SeedPerson = {
  id: string;
  name: string;
  email: string;
  emailVerified: Date | null;
  locale: Locale;
};

type Profile = { name: string; locale: Locale; town: string; handle: string | null };

const PERSONAS: Record<Persona, Profile> = {
  organizer: { name: "Noor Haddad", locale: "en", town: "toronto", handle: "noor" },
  "host-vancouver": { name: "Mei Tanabe", locale: "en", town: "vancouver", handle: "mei_tanabe" },
  "host-ottawa": { name: "Luc Gagné", locale: "fr", town: "ottawa", handle: "LucGagne" },
  attendee: { name: "Priya Raman", locale: "en", town: "vancouver", handle: null },
  speaker: { name: "Daniel Oyelaran", locale: "en", town: "vancouver", handle: "daniel-o" },
};

const FIRST = [
  "Amélie",
  "Aiyana",
  "Arjun",
  "Béatrice",
  "Bram",
  "Chidi",
  "Claire",
  "Dana",
  "Devon",
  "Élodie",
  "Emeka",
  "Farah",
  "Gavin",
  "Geneviève",
  "Hana",
  "Hugo",
  "Imani",
  "Isabelle",
  "Jaspreet",
  "Jonah",
  "Kaya",
  "Kenji",
  "Laila",
  "Louis",
  "Maëlle",
  "Marcus",
  "Nadia",
  "Nils",
  "Odile",
  "Omar",
  "Paloma",
  "Quinn",
  "Rania",
  "René",
  "Sade",
  "Simon",
  "Tala",
  "Théo",
  "Uma",
  "Viktor",
  "Wen",
  "Yasmin",
  "Zachary",
  "Zoé",
];
const LAST = [
  "Abara",
  "Beaulne",
  "Castellan",
  "Dhaliwal",
  "Estrada",
  "Fontaine",
  "Greyeyes",
  "Hollis",
  "Ishikawa",
  "Jolicoeur",
  "Kowal",
  "Lavigne",
  "MacAskill",
  "Nakamura",
  "Osei",
  "Paquin",
  "Quarshie",
  "Roussel",
  "Sandhu",
  "Tremaine",
  "Ungar",
  "Villeneuve",
  "Whitford",
  "Xu",
  "Yellowbird",
  "Zaman",
];

/** Seeds the personas and a crowd whose names are the same every time. */
export async function seedPeople(count: number, at: Date) {
  const personas = Object.entries(PERSONAS).map(([persona, person]) => ({ persona, ...person }));
  const crowd = Array.from({ length: count }, (_, index) => ({
    persona: null,
    name: `${FIRST[index % FIRST.length]} ${LAST[(index * 7 + Math.floor(index / FIRST.length)) % LAST.length]}`,
    locale: (index % 4 === 0 ? "fr" : "en") as Locale,
    town: null,
    handle: null,
  }));
  const rows = await db.user.createManyAndReturn({
    data: [...personas, ...crowd].map((person, index) => ({
      ...person,
      email: `${slugify(person.name)}-${index}@example.ca`,
      // Most have confirmed their address; the names of the others stay hidden.
      emailVerified: index % 9 === 8 ? null : at,
      createdAt: at,
      isAdmin: person.persona === "organizer",
    })),
    select: { id: true, name: true, email: true, emailVerified: true, locale: true, persona: true },
  });
  const people = rows.map(({ name, locale, ...row }) => ({
    ...row,
    name: name ?? "",
    locale: locale ?? ("en" as Locale),
  }));
  const persona = (key: Persona): SeedPerson => {
    const found = people.find((person) => person.persona === key);
    if (!found) throw new Error(`no persona ${key}`);
    return found;
  };
  return { persona, crowd: people.filter((person) => person.persona === null) as SeedPerson[] };
}

export type SeedPeople = Awaited<ReturnType<typeof seedPeople>>;

/** Returns a function that takes the next `count` items at each call. */
export function dealer<Item>(items: readonly Item[], from = 0): (count: number) => Item[] {
  let dealt = from;
  return (count) => {
    dealt += count;
    return items.slice(dealt - count, dealt);
  };
}
