import { randomUUID } from "node:crypto";
import { pathOf } from "@/lib/comments/rules";
import { db } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { MINUTE, type SeedMeetup } from "./night";
import type { SeedPeople, SeedPerson } from "./people";

type Points = { takeaway?: string[]; observation?: string[]; next_time?: string[] };
type SeedReflection = {
  slug: string;
  city: string;
  /** A persona, or an index into the crowd. */
  author: Parameters<SeedPeople["persona"]>[0] | number;
  locale?: Locale;
  title?: string;
  stayed: string;
  opening?: string;
  closing?: string;
  points?: Points;
  at: string;
};

/** Reworded from the original write-ups: the facts are theirs, the people fictional. */
const reflections: SeedReflection[] = [
  {
    slug: "twenty-four-of-us",
    city: "vancouver",
    author: "host-vancouver",
    title: "Twenty-four of us, and a list of things to try",
    stayed:
      "I counted twenty-three other faces around seven, and by then nobody was talking about the weather.",
    opening:
      "We had the long table and then a second one. Most of us had read each other for months; **hardly anybody had heard the voices**. Here is what I wrote down before the bill came.",
    points: {
      takeaway: [
        "How do we reach health professionals where they already are? Two tables took the question on, and neither let it go.",
        "Managers are won by stories that worked, a demonstration, a champion inside, and a voice from outside.",
        "Most organisations now have somebody named for online communication. Many are new in the post and learn by doing.",
        "One organisation hands its accounts to about seven volunteers, and all of them may post. It spreads the work, and the community answers.",
        "A youth organisation blends the personal and the professional voice, because its audience would not have it any other way.",
      ],
      observation: [
        "The HIV research and non-profit community came in numbers.",
        "Some wonder whether a name with AIDS in it still says what they do, now that treatment works.",
        "Mental health groups hope to do against stigma what HIV groups did, and sat down next to them.",
      ],
      next_time: [
        "Talk about platforms other than Twitter.",
        "Meet again, with several people presenting their organisation in short talks, pecha kucha style, and mingling after.",
      ],
    },
    closing:
      "Two loose ends. Somebody told of a supply at a bar refilled through a single tweet: *can anyone find that tweet?* And did the other table find an answer on reaching practitioners?",
    at: "2011-02-25T17:30:00Z",
  },
  {
    slug: "by-candlelight",
    city: "edmonton",
    author: 0,
    stayed: "The neighbourhood lost its power, somebody lit candles, and nobody went home.",
    at: "2011-02-25T18:10:00Z",
  },
  {
    slug: "four-words",
    city: "kelowna",
    author: 1,
    stayed:
      "We wrote four words on a napkin and kept it: honesty, competence, compassion, openness.",
    at: "2011-02-25T18:40:00Z",
  },
  {
    slug: "deux-langues-une-table",
    city: "ottawa",
    author: "host-ottawa",
    locale: "fr",
    stayed:
      "On commençait une phrase dans une langue, quelqu’un la finissait dans l’autre, et tout le monde riait au même moment.",
    at: "2011-02-25T14:20:00Z",
  },
  {
    slug: "old-hands-and-new",
    city: "halifax",
    author: 3,
    stayed:
      "Half of us had been in the chat from its first week, the other half had never typed a word in it, and after ten minutes nobody could tell which was which.",
    at: "2011-02-25T13:30:00Z",
  },
  {
    slug: "oysters-first",
    city: "victoria",
    author: 4,
    stayed: "The oysters came before the introductions, and the introductions took until closing.",
    at: "2011-02-25T19:05:00Z",
  },
  {
    slug: "a-loud-pub",
    city: "toronto",
    author: 2,
    stayed:
      "The pub was so loud that I followed one conversation in three, and each was worth it. At least thirty of us tried, each with three words on a card held up for the camera.",
    points: { next_time: ["A quieter room, so that everyone can follow."] },
    at: "2011-02-25T15:05:00Z",
  },
];

export async function seedFirstReflections(
  eventId: string,
  at: (slug: string) => SeedMeetup,
  people: SeedPeople,
) {
  const authorOf = ({ author }: SeedReflection) =>
    typeof author === "string" ? people.persona(author) : (people.crowd[author] as SeedPerson);
  const seeded: { id: string }[] = [];
  for (const write of reflections)
    seeded.push(await seedReflection(eventId, at(write.city), authorOf(write), write));
  const [vancouver] = seeded as [{ id: string }];
  const reflectionId = vancouver.id;
  await db.thread.create({ data: { id: reflectionId, eventId, reflectionId } });
  await seedThread(reflectionId, people.persona("host-vancouver"), people.crowd.slice(0, 5));
}

async function seedReflection(
  eventId: string,
  meetup: SeedMeetup,
  author: SeedPerson,
  write: SeedReflection,
) {
  const { author: _author, points = {}, city: _city, locale = "en", at, ...rest } = write;
  const kinds = Object.entries(points) as [keyof Points, string[]][];
  return db.reflection.create({
    data: {
      ...rest,
      locale,
      eventId,
      meetupId: meetup.id,
      authorId: author.id,
      authorName: author.name,
      status: "published",
      // One of them is not for the round-up.
      quotable: write.city !== "toronto",
      createdAt: new Date(at),
      publishedAt: new Date(at),
      points: {
        create: kinds.flatMap(([kind, texts]) =>
          texts.map((text, position) => ({ kind, position, text })),
        ),
      },
    },
    select: { id: true },
  });
}

/** Eight comments, up to four levels deep. In 2011 there were nine: one was posted twice. */
async function seedThread(threadId: string, host: SeedPerson, others: SeedPerson[]) {
  const [a, b, c, d, e] = others as [SeedPerson, SeedPerson, SeedPerson, SeedPerson, SeedPerson];
  let minutes = 0;
  const reply = async (author: SeedPerson, body: string, parent?: { id: string; path: string }) => {
    minutes += 37;
    const at = Date.parse("2011-02-25T18:00:00Z") + minutes * MINUTE;
    const made = { id: randomUUID() as string, createdAt: new Date(at) };
    return db.comment.create({
      data: {
        ...made,
        path: pathOf(made, parent?.path ?? null),
        threadId,
        parentId: parent?.id,
        authorId: author.id,
        authorName: author.name,
        locale: "en",
        body,
      },
      select: { id: true, path: true },
    });
  };
  const first = await reply(
    a,
    "We asked the same thing about practitioners in our city. What did your second table say?",
  );
  const second = await reply(
    host,
    "They wanted to start with the ones who already answer. I'll bring some of them next time and ask them how to reach their colleagues.",
    first,
  );
  const third = await reply(
    a,
    "Good, @mei_tanabe. Then let's compare notes before the next night.",
    second,
  );
  await reply(c, "Count me in for the comparing.", third);
  const other = await reply(d, "About the seven volunteers: who checks what is posted?");
  await reply(host, "Nobody, beforehand. They talk every week, and so far that was enough.", other);
  await reply(
    b,
    "I'll find out who takes part across the country, and ask them to bring colleagues from other parts. I'll keep you posted.",
  );
  await reply(e, "I have looked for that tweet about the bar. Still looking.");
}
