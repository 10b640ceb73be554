import { useTranslations } from "next-intl";
import { CityList } from "@/components/city-list/city-list";
import { Section } from "@/components/site/section";
import { meetupIn, OfTown, There, TownFinder } from "@/components/wishes/your-town";
import type { ShownHeadCount } from "@/lib/attendance/queries";
import { citiesOf, published } from "@/lib/phases/night-rules";
import type { EventPhase } from "@/lib/phases/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { EventSnapshot, SnapshotMeetup } from "@/lib/snapshot/queries";
import type { EventViewer } from "@/lib/snapshot/viewer-queries";

/** From this many cities on, readers can search for their town. */
const FINDER_FROM = 13;

export function hasFinder(meetups: Pick<SnapshotMeetup, "kind" | "status">[]): boolean {
  return citiesOf(meetups).length >= FINDER_FROM;
}

type Props = {
  locale: Locale;
  snapshot: EventSnapshot;
  viewer: EventViewer;
  counts: ReadonlyMap<string, ShownHeadCount>;
  phase: EventPhase;
  now: Date;
};

export function EventCities({ locale, snapshot, viewer, counts, phase, now }: Props) {
  const [t, wishes] = [useTranslations("nights.cities"), useTranslations("wishes")];
  const { event, meetups } = snapshot;
  const canFind = hasFinder(meetups) && phase !== "after";
  return (
    <Section id="cities" title={t("title")}>
      {canFind && <Finder {...{ locale, snapshot, now }} town={viewer.town} />}
      <CityList
        {...{ locale, event, counts, viewer, now }}
        meetups={[...meetups, ...viewer.proposed]}
      />
      {canFind && !viewer.town && (
        <a href="#find-town" className="link mt-2">
          {wishes("title")}
        </a>
      )}
    </Section>
  );
}

type FinderProps = Pick<Props, "locale" | "snapshot" | "now"> & Pick<EventViewer, "town">;

function Finder({ locale, snapshot, town, now }: FinderProps) {
  const t = useTranslations("nights");
  const { event, meetups } = snapshot;
  const there = town && meetupIn(published(meetups), town);
  return (
    <div className="group/town mb-5 grid gap-3">
      <TownFinder locale={locale} cities={snapshot.cities} town={town} id="find-town" />
      <OfTown>
        {there && <There {...{ locale, event, town, now }} meetup={there} />}
        {town && !there && (
          <a href="#your-town" className="link">
            {t("notHere")}
          </a>
        )}
      </OfTown>
    </div>
  );
}
