import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "@/components/site/section";
import { meetupIn, OfTown, There, TownFinder } from "@/components/wishes/your-town";
import { latestCounts } from "@/lib/attendance/rules";
import { citiesOf, published } from "@/lib/phases/night-rules";
import type { EventPhase } from "@/lib/phases/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { EventSnapshot, SnapshotMeetup } from "@/lib/snapshot/queries";
import type { EventViewer } from "@/lib/snapshot/viewer-queries";
import { EventMap } from "../map/event-map";
import { CityList } from "./city-list";

/** From this many cities on, readers can search for their town. */
const FINDER_FROM = 13;

export function hasFinder(meetups: Pick<SnapshotMeetup, "kind" | "status">[]): boolean {
  return citiesOf(meetups).length >= FINDER_FROM;
}

type Props = {
  locale: Locale;
  snapshot: EventSnapshot;
  viewer: EventViewer;
  phase: EventPhase;
  now: Date;
  /** Shown below the map. */
  beside: ReactNode;
};

export function EventCities({ locale, snapshot, viewer, phase, now, beside }: Props) {
  const t = useTranslations("nights.cities");
  const { event, meetups } = snapshot;
  const counts = latestCounts(citiesOf(meetups), now);
  return (
    <Section id="cities" title={t("title")}>
      {hasFinder(meetups) && phase !== "after" && (
        <Finder {...{ locale, snapshot, now }} town={viewer.town} />
      )}
      <div className="grid items-start gap-8 lg:grid-cols-2 lg:gap-6">
        <CityList
          {...{ locale, counts, viewer, now }}
          meetups={[...meetups, ...viewer.proposed]}
          eventDate={event.localDate}
        />
        <div className="grid gap-8 lg:tall:sticky lg:tall:top-6">
          {event.status !== "canceled" && <EventMap {...{ locale, meetups, counts, now }} />}
          {beside}
        </div>
      </div>
    </Section>
  );
}

type FinderProps = Pick<Props, "locale" | "snapshot" | "now"> & Pick<EventViewer, "town">;

function Finder({ locale, snapshot, town, now }: FinderProps) {
  const t = useTranslations("nights");
  const { event, meetups } = snapshot;
  const there = town && meetupIn(published(meetups), town);
  return (
    <div className="group/town mb-6 grid gap-4">
      <TownFinder locale={locale} cities={snapshot.cities} town={town} id="find-town" />
      <OfTown>
        {there && <There {...{ locale, event, town, now }} meetup={there} />}
        {town && !there && (
          <a href="#your-town" className="text-link underline">
            {t("notHere")}
          </a>
        )}
      </OfTown>
    </div>
  );
}
