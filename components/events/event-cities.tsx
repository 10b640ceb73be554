import { CityList } from "@/components/city-list/city-list";
import type { RowMeetup } from "@/components/city-list/city-row-props";
import { Section } from "@/components/site/section";
import { meetupIn, OfTown, There, TownFinder } from "@/components/wishes/your-town";
import type { ShownHeadCount } from "@/lib/attendance/queries";
import { citiesOf, published } from "@/lib/phases/night-rules";
import type { EventPhase } from "@/lib/phases/rules";
import { byCityName, cityName } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { withLineUps } from "@/lib/slots/rules";
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
  /** Whether readers can wish for a city. */
  takesWishes: boolean;
  now: Date;
};

export function EventCities(props: Props) {
  const { locale, snapshot, viewer, counts, phase, takesWishes, now } = props;
  const [t, wishes] = [useTranslations("nights.cities"), useTranslations("wishes")];
  const lineUps = useTranslations("lineUps.event");
  const { event, meetups } = snapshot;
  const rows = [...meetups, ...viewer.proposed];
  const isToCome = phase !== "after" && event.status !== "canceled";
  const canFind = hasFinder(meetups) && isToCome;
  return (
    <Section id="cities" title={t("title")}>
      {canFind && <Finder {...{ locale, snapshot, now }} town={viewer.town} />}
      <CityList
        {...{ locale, event, counts, viewer, isToCome, takesWishes, now }}
        meetups={rows}
        awaited={awaitedNames(snapshot, rows, locale)}
      />
      {withLineUps(meetups).length > 0 && (
        <a href={`/${locale}/n/${event.slug}/line-ups`} className="link mt-2">
          {lineUps("title")}
        </a>
      )}
      {canFind && !viewer.town && (
        <a href="#find-town" className="link mt-2">
          {wishes("title")}
        </a>
      )}
    </Section>
  );
}

/** Without those that the viewer's list has already. */
function awaitedNames({ awaited }: EventSnapshot, rows: RowMeetup[], locale: Locale): string[] {
  const proposed = rows.filter(({ status }) => status === "proposed").map(({ slug }) => slug);
  const others = awaited.filter(({ slug }) => !proposed.includes(slug));
  return byCityName(others, locale).map((city) => cityName(city, locale));
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
