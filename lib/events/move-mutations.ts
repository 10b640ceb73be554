import type { Tx } from "@/lib/platform/db/client";
import { fromLocalDate, toLocalDate } from "@/lib/platform/time/local";
import { lockMeetupsOfEvent } from "@/lib/seating/locks";
import { cityClock, timesIn } from "./meetup-mutations";
import type { ShownEvent } from "./queries";
import { type NightClock, stillUsual } from "./usual-times-rules";

type Moved = { moved: string[]; leftBehind: string[] };

/** Returns the meetups that moved, and those left behind on the old date because their time was customised. */
export async function moveMeetups(tx: Tx, event: ShownEvent, night: NightClock): Promise<Moved> {
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
    const { localDate, ...times } = timesIn(night, meetup);
    const data = { ...times, localDate: fromLocalDate(localDate), revision: { increment: 1 } };
    await tx.meetup.update({ where: { id }, data });
  }
  const isLeftBehind = ({ localDate }: { localDate: Date }) =>
    night.localDate !== event.localDate && toLocalDate(localDate) === event.localDate;
  const leftBehind = meetups.filter((one) => !moved.includes(one) && isLeftBehind(one));
  return { moved: moved.map(({ id }) => id), leftBehind: leftBehind.map(({ id }) => id) };
}
