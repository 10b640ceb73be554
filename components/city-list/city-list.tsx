import { eastToWest, sharedStart } from "@/lib/phases/night-rules";
import { nearestFirst } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { joinRefusal } from "@/lib/seating/rules";
import type { SnapshotEvent } from "@/lib/snapshot/queries";
import type { EventViewer } from "@/lib/snapshot/viewer-queries";
import { AwaitedCities, NoCities } from "./awaited-cities";
import type { RowCount, RowMeetup } from "./city-row-props";
import { CityRows } from "./city-rows";
import { useRows, useRowTexts } from "./row-texts";

type Props = {
  locale: Locale;
  event: Pick<SnapshotEvent, "slug" | "localDate" | "localTime">;
  meetups: RowMeetup[];
  counts: ReadonlyMap<string, RowCount>;
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
  const toRow = useRows({
    ...{ locale, counts, nearest, now },
    eventDate: event.localDate,
    rsvps: viewer.rsvps,
    isOneTap: Boolean(viewer.person?.name) && !hasSeat,
    showsTime: sharedStart(event, meetups) === null,
  });
  const shown = rows.map(toRow);
  const texts = useRowTexts(shown);
  const isBare = rows.every((meetup) => meetup.kind === "afar");
  return (
    <div className="grid gap-4">
      {isBare && isToCome && <NoCities {...{ locale, takesWishes }} names={awaited} />}
      {shown.length > 0 && (
        <CityRows rows={shown} path={`/${locale}/n/${event.slug}`} texts={texts} />
      )}
      {!isBare && isToCome && <AwaitedCities locale={locale} names={awaited} />}
    </div>
  );
}
