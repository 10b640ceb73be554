import type { Person } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { enqueueMails } from "@/lib/platform/mail/enqueue";
import { fromLocalDate, toLocalDate } from "@/lib/platform/time/local";
import { lockMeetupsOfEvent } from "@/lib/seating/locks";
import { cityClock, timesIn } from "./meetup-mutations";
import type { ShownEvent } from "./queries";
import { type NightClock, stillUsual } from "./usual-times-rules";

/** Returns the meetups that moved, and those left behind on the old date because their time was customised. */
export async function moveMeetups(
  tx: Tx,
  event: ShownEvent,
  night: NightClock,
  locale: Locale,
): Promise<string[]> {
  // A host who moves a city at the same moment is first, or finds the form stale.
  await lockMeetupsOfEvent(tx, event.id);
  const meetups = await tx.meetup.findMany({
    where: { eventId: event.id, status: { not: "canceled" } },
    select: {
      id: true,
      timeZone: true,
      stripPlace: true,
      localDate: true,
      startsLocal: true,
      city: { select: cityClock },
    },
    orderBy: [{ kind: "asc" }, { id: "asc" }],
  });
  const moved = meetups.filter(({ localDate, ...meetup }) =>
    stillUsual({ ...meetup, localDate: toLocalDate(localDate) }, event),
  );
  for (const { id, ...meetup } of moved) {
    const { localDate, ...times } = timesIn(night, meetup, locale);
    const data = { ...times, localDate: fromLocalDate(localDate), revision: { increment: 1 } };
    await tx.meetup.update({ where: { id }, data });
  }
  const isLeftBehind = ({ localDate }: { localDate: Date }) =>
    night.localDate !== event.localDate && toLocalDate(localDate) === event.localDate;
  const leftBehind = meetups.filter((one) => !moved.includes(one) && isLeftBehind(one));
  return [...moved, ...leftBehind].map(({ id }) => id);
}

/** Mails the hosts of these meetups, except the person who moved the night. */
export async function notifyHosts(tx: Tx, viewer: Person, meetupIds: string[], revision: number) {
  const roles = await tx.meetupRole.findMany({
    where: {
      meetupId: { in: meetupIds },
      role: "host",
      user: { id: { not: viewer.id }, suspendedAt: null },
    },
    select: { meetupId: true, user: { select: { id: true, email: true, locale: true } } },
  });
  await enqueueMails(
    tx,
    roles.map(({ meetupId, user }) => ({
      kind: "night-moved" as const,
      recipient: user.email,
      language: user.locale ?? ("both" as const),
      params: { meetupId },
      dedupeKey: `night-moved:${meetupId}:${revision}:${user.id}`,
    })),
  );
}
