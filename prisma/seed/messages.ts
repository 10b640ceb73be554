import { db } from "@/lib/platform/db/client";
import { seedMails } from "./mails";
import { DAY, type SeedMeetup } from "./night";
import type { SeedPeople } from "./people";

/** What a host wrote two days before the night, and its organizer a day later. */
export async function seedMessages(meetups: SeedMeetup[], { persona }: SeedPeople) {
  const meetup = meetups.find(({ slug }) => slug === "vancouver");
  if (!meetup) return;
  const [host, organizer] = [persona("host-vancouver"), persona("organizer")];
  const before = (days: number) => new Date(meetup.startsAt.getTime() - days * DAY);
  const going = { eventId: meetup.eventId, status: "going" } as const;
  const [atMeetup, hosts] = await Promise.all([
    db.rsvp.count({ where: { ...going, meetupId: meetup.id } }),
    db.user.count({
      where: { roles: { some: { role: "host", meetup: { eventId: meetup.eventId } } } },
    }),
  ]);
  await db.message.createMany({
    data: [
      {
        ...{ eventId: meetup.eventId, meetupId: meetup.id, audience: "going" },
        subjectEn: "The door is around the corner",
        subjectFr: "La porte est au coin de la rue",
        textEn:
          "Hello, everyone!\n\nThe street door is closed in the evening. Please come in from Sample Lane and look for the orange cloth.\n\nIf you get lost, the way is drawn here: https://map.example/the-slip",
        textFr:
          "Bonjour!\n\nLe soir, la porte de la rue est fermée. Entrez par la ruelle Sample et cherchez la nappe orange.\n\nSi vous vous perdez, le chemin est dessiné ici\u00a0: https://map.example/the-slip",
        ...{ writtenById: host.id, writtenByName: host.name },
        ...{ people: atMeetup, sentAt: before(2) },
      },
      {
        ...{ eventId: meetup.eventId, audience: "hosts" },
        subjectEn: "One question for the end of the night",
        textEn:
          "Dear hosts,\n\nBefore you say good night, please ask everyone to finish the sentence on the poster, and take a picture of the wall.\n\nThank you!",
        ...{ writtenById: organizer.id, writtenByName: organizer.name },
        ...{ people: hosts, sentAt: before(1) },
      },
    ],
  });
  await seedMails(meetups);
}
