import type { Person } from "@/lib/kernel/viewer";
import { needsOfRsvp } from "@/lib/needs/queries";
import { type OwnNeeds, toOwnNeeds } from "@/lib/needs/rules";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { toLocalDate } from "@/lib/platform/time/local";

const SHOWN = 200;

const meetup = {
  id: true,
  slug: true,
  status: true,
  localDate: true,
  startsLocal: true,
  timeZone: true,
  endsAt: true,
  venue: true,
  city: { select: { nameEn: true, nameFr: true } },
  event: { select: { slug: true, status: true, titleEn: true, titleFr: true, hashtag: true } },
} satisfies Prisma.MeetupSelect;

type Row = Prisma.MeetupGetPayload<{ select: typeof meetup }>;

const plain = ({ localDate, ...rest }: Row) => ({ ...rest, localDate: toLocalDate(localDate) });

export type ListedMeetup = ReturnType<typeof plain>;
export type ListedAnswer = {
  status: "going" | "waitlisted" | "canceled";
  guests: number;
  needs: OwnNeeds | null;
  meetup: ListedMeetup;
};

/** A person's RSVPs: upcoming ones by date, then past ones, latest first. */
export async function myAnswers(person: Person, now: Date) {
  const rows = await db.rsvp.findMany({
    where: { userId: person.id, isDuplicate: false },
    orderBy: [{ meetup: { startsAt: "asc" } }, { status: "asc" }, { sequence: "desc" }],
    take: SHOWN,
    select: { ...needsOfRsvp, guests: true, meetup: { select: meetup } },
  });
  const seen = new Set<string>();
  const counts = rows.filter(({ meetup: { id } }) => !seen.has(id) && seen.add(id));
  const answers = counts.map((row): ListedAnswer => {
    const { status, guests } = row;
    return { status, guests, needs: toOwnNeeds(row), meetup: plain(row.meetup) };
  });
  return {
    upcoming: answers.filter((answer) => now < answer.meetup.endsAt),
    past: answers.filter((answer) => now >= answer.meetup.endsAt).reverse(),
  };
}

/** A person's profile beside what a session knows, what they organize, host and wrote. In one statement. */
export async function personForPage({ id }: Person) {
  const { organizing, roles, reflections, ...profile } = await db.user.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ handle: true, organization: true, feedVersion: true },
      organizing: {
        orderBy: { event: { localDate: "desc" } },
        take: SHOWN,
        select: {
          event: {
            select: { slug: true, titleEn: true, titleFr: true, hashtag: true, localDate: true },
          },
        },
      },
      roles: {
        where: { role: "host", meetup: { status: { not: "canceled" } } },
        orderBy: { meetup: { startsAt: "desc" } },
        take: SHOWN,
        select: { meetup: { select: meetup } },
      },
      reflections: {
        where: { status: { not: "withdrawn" }, event: { status: { not: "draft" } } },
        orderBy: [{ createdAt: "desc" }, { id: "asc" }],
        take: SHOWN,
        select: {
          ...{ id: true, slug: true, title: true, stayed: true, locale: true, status: true },
          event: { select: { slug: true, titleEn: true, titleFr: true, hashtag: true } },
        },
      },
    },
  });
  const runs = {
    events: organizing.map(({ event }) => ({ ...event, localDate: toLocalDate(event.localDate) })),
    meetups: roles.map((role) => plain(role.meetup)),
  };
  return { profile, runs, reflections };
}

export type Runs = Awaited<ReturnType<typeof personForPage>>["runs"];
export type Written = Awaited<ReturnType<typeof personForPage>>["reflections"];
