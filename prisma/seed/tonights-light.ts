import { db } from "@/lib/platform/db/client";
import { MINUTE, type SeedMeetup } from "./night";

type Host = { id: string; name: string | null };

const SAID = [
  ["st-johns", 35, "en", "The fog came in with the guests. Nobody minds."],
  [
    "halifax",
    25,
    "en",
    "Standing room only at the back. Two people met who had argued online for a year.",
  ],
  [
    "ottawa",
    14,
    "fr",
    "La salle se remplit. On a trouvé une deuxième rallonge\u00a0: l’écran est sauvé.",
  ],
] as const;

/** The cities that said they are here, and what their hosts say of their rooms. */
export async function seedTonightsLight(
  at: (slug: string) => SeedMeetup,
  hostOf: (slug: string) => Host | undefined,
) {
  for (const [slug, minutes, language, text] of SAID) {
    const { id: meetupId, startsAt } = at(slug);
    const host = hostOf(slug);
    const later = (by: number) => new Date(startsAt.getTime() + by * MINUTE);
    const data = { hereAt: later(-5), hereByName: host?.name };
    await db.meetup.update({ where: { id: meetupId }, data });
    const by = { writtenById: host?.id, writtenByName: host?.name };
    await db.report.create({
      data: { meetupId, text, language, ...by, createdAt: later(minutes) },
    });
  }
  await seedFirstDebrief(at("st-johns"), hostOf("st-johns"));
}

/** The first city that was done has also said how it was. */
async function seedFirstDebrief({ id: meetupId, endsAt }: SeedMeetup, host: Host | undefined) {
  await db.debrief.create({
    data: {
      ...{ meetupId, language: "en" },
      wentWell: "Thirteen people, three generations, one argument about fax machines.",
      wentWellShown: true,
      toChange: "The projector lamp. We watched the first talk in the dark.",
      ...{ savedById: host?.id, savedByName: host?.name },
      savedAt: new Date(endsAt.getTime() + 5 * MINUTE),
    },
  });
}
