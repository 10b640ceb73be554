import { db } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { fromLocalDate } from "@/lib/platform/time/local";
import type { SeedMeetup } from "../night";
import type { SeedPeople, SeedPerson } from "../people";

type SeedCommitment = {
  slug: string;
  city?: string;
  author: SeedPerson;
  /** In this order; null where the name is not shown. */
  others?: [SeedPerson, shownName: string | null][];
  locale?: Locale;
  text: string;
  dueDate?: string;
  at: string;
  notes?: SeedNote[];
};

type SeedNote = { author: SeedPerson; body: string; state?: "done" | "let_go"; at: string };

/** Reworded from what people took on in the thread of 2011: the facts are theirs, the people fictional. */
export async function seedCommitments(
  eventId: string,
  at: (slug: string) => SeedMeetup,
  people: SeedPeople,
) {
  const [a, b, c, d, e] = people.crowd as [
    ...[SeedPerson, SeedPerson, SeedPerson, SeedPerson, SeedPerson],
  ];
  const taken: SeedCommitment[] = [
    {
      slug: "bring-practitioners-next-time",
      city: "vancouver",
      author: people.persona("host-vancouver"),
      others: [
        [a, a.name],
        [c, null],
      ],
      text: "I’m going to bring practitioners to the next tweetup, and ask them how to reach their colleagues.",
      dueDate: "2011-05-03",
      at: "2011-02-25T19:20:00Z",
      notes: [
        {
          author: people.persona("host-vancouver"),
          body: "Two nurses and a pharmacist have said yes.",
          at: "2011-03-14T16:00:00Z",
        },
        {
          author: a,
          body: "I asked at our clinic. They would come if it ended before nine.",
          at: "2011-03-21T01:30:00Z",
        },
      ],
    },
    {
      slug: "find-out-who-takes-part",
      author: b,
      others: [[people.persona("host-ottawa"), people.persona("host-ottawa").name]],
      text: "I’ll find out who takes part across the country, and ask ambassadors to bring colleagues from other parts of it.",
      at: "2011-02-25T22:40:00Z",
    },
    {
      slug: "find-the-tweet-about-the-bar",
      author: e,
      others: [[d, null]],
      text: "I’ll look for the tweet that got the bar its supply.",
      at: "2011-02-25T23:20:00Z",
      notes: [
        {
          author: e,
          body: "I asked everyone who was there, and nobody can find it. It stays a good story.",
          state: "let_go",
          at: "2011-03-30T18:00:00Z",
        },
      ],
    },
  ];
  for (const commitment of taken) await seedCommitment(eventId, at, commitment);
}

async function seedCommitment(
  eventId: string,
  at: (slug: string) => SeedMeetup,
  {
    city,
    author,
    others = [],
    locale = "en",
    dueDate,
    at: made,
    notes = [],
    ...words
  }: SeedCommitment,
) {
  const since = new Date(made);
  const owners: [SeedPerson, string | null][] = [[author, author.name], ...others];
  await db.commitment.create({
    data: {
      ...words,
      ...{ eventId, locale, authorId: author.id, createdAt: since },
      meetupId: city && at(city).id,
      dueDate: dueDate && fromLocalDate(dueDate),
      state: notes.at(-1)?.state ?? "open",
      notes: {
        create: notes.map(({ author, body, state, at }) => ({
          ...{ authorId: author.id, authorName: author.name, locale: author.locale, body },
          ...{ state: state ?? null, createdAt: new Date(at) },
        })),
      },
      owners: {
        create: owners.map(([{ id: userId }, shownName], hours) => ({
          ...{ userId, shownName },
          since: new Date(since.getTime() + hours * 3_600_000),
        })),
      },
    },
  });
}
