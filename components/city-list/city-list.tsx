import { eastToWest, sharedStart } from "@/lib/phases/night-rules";
import { nearestFirst } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { joinRefusal } from "@/lib/seating/rules";
import type { SnapshotEvent } from "@/lib/snapshot/queries";
import type { EventViewer } from "@/lib/snapshot/viewer-queries";
import { AwaitedCities, NoCities } from "./awaited-cities";
import { CityRow } from "./city-row";
import type { CityRowProps, RowMeetup } from "./city-row-props";

type Props = {
  locale: Locale;
  event: Pick<SnapshotEvent, "localDate" | "localTime">;
  meetups: RowMeetup[];
  counts: ReadonlyMap<string, NonNullable<CityRowProps["count"]>>;
  viewer: Pick<EventViewer, "person" | "rsvps" | "town">;
  /** The names of the cities that wait for their hosts. */
  awaited: string[];
  /** Neither over nor canceled. */
  isToCome: boolean;
  /** Whether readers can wish for a city. */
  takesWishes: boolean;
  now: Date;
};

/** The city nearest to the viewer's town, then all others from east to west. */
export function CityList(props: Props) {
  const { locale, event, meetups, counts, viewer, awaited, isToCome, takesWishes, now } = props;
  const isOpen = (meetup: RowMeetup) =>
    meetup.status === "published" && joinRefusal(meetup, now) === null;
  const { nearest, rows } = nearestFirst(eastToWest(meetups, locale), viewer.town, isOpen);
  const hasSeat = Object.values(viewer.rsvps).includes("going");
  const showsTime = sharedStart(event, meetups) === null;
  const isBare = rows.every((meetup) => meetup.kind === "afar");
  return (
    <div className="grid gap-4">
      {isBare && isToCome && <NoCities {...{ locale, takesWishes }} names={awaited} />}
      {rows.length > 0 && (
        <ul className="divide-y divide-hairline rounded-card border border-hairline bg-card">
          {rows.map((meetup) => (
            <CityRow
              key={meetup.id}
              locale={locale}
              eventDate={event.localDate}
              meetup={meetup}
              count={counts.get(meetup.id)}
              rsvp={viewer.rsvps[meetup.id]}
              isOneTap={Boolean(viewer.person?.name) && !hasSeat}
              isNearest={meetup === nearest}
              showsTime={showsTime}
              now={now}
            />
          ))}
        </ul>
      )}
      {!isBare && isToCome && <AwaitedCities locale={locale} names={awaited} />}
    </div>
  );
}
