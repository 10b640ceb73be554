import type { ReactNode } from "react";
import { Section } from "@/components/site/section";
import { ButtonLink } from "@/components/ui/button";
import { HIDDEN_WITHOUT_FORM } from "@/components/ui/form/hidden-without-form";
import { startOnNight } from "@/lib/phases/night-rules";
import { meetupPhase } from "@/lib/phases/rules";
import type { City } from "@/lib/places/queries";
import { byCityName, cityName } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { townNames } from "@/lib/share/sentence-rules";
import type { SnapshotEvent, SnapshotMeetup } from "@/lib/snapshot/queries";
import type { EventViewer } from "@/lib/snapshot/viewer-queries";
import { FourWays, type WayMeetup } from "./four-ways";
import { TownForm } from "./town-form";

type TownEvent = Pick<SnapshotEvent, "id" | "slug" | "localDate">;

type Props = {
  locale: Locale;
  event: TownEvent;
  /** The published meetups. */
  meetups: WayMeetup[];
  cities: City[];
  viewer: Pick<EventViewer, "person" | "town" | "wish">;
  /** Whether the finder is above the list of cities instead. */
  hasFinder: boolean;
  /** The night takes no wishes any more. */
  closed: boolean;
  now: Date;
};

/** Links to the town's meetup, or shows what can be done without one. */
export function YourTown(props: Props) {
  const { locale, event, meetups, cities, viewer, hasFinder, now } = props;
  const { town } = viewer;
  const t = useTranslations("wishes");
  const there = town && meetupIn(meetups, town);
  // The finder above the list leads there already.
  const closed = props.closed || (hasFinder && Boolean(there));
  if ((closed || hasFinder) && !town) return null;
  return (
    <Section id="your-town" title={t("title")} className={closed ? HIDDEN_WITHOUT_FORM : undefined}>
      <div className="group/town grid gap-6">
        {!town && <p className="max-w-text text-ink-2">{t("lead")}</p>}
        {!closed && !hasFinder && (
          <TownFinder locale={locale} cities={cities} town={town} id="town" />
        )}
        <OfTown>
          {there && !closed && <There {...{ locale, event, town, now }} meetup={there} />}
          {town && (
            <FourWays
              {...{ locale, event, meetups, viewer, town, now }}
              closed={closed || Boolean(there)}
            />
          )}
        </OfTown>
      </div>
    </Section>
  );
}

/** About the chosen town; hidden while the finder in the same `group/town` shows an error. */
export function OfTown({ children }: { children: ReactNode }) {
  return (
    <div className="empty:hidden group-has-[[name=town][aria-invalid]]/town:hidden">{children}</div>
  );
}

export function meetupIn<Meetup extends Pick<SnapshotMeetup, "city">>(
  meetups: readonly Meetup[],
  town: City,
): Meetup | undefined {
  return meetups.find((meetup) => meetup.city?.id === town.id);
}

type FinderProps = {
  locale: Locale;
  cities: City[];
  town: City | null;
  id: string;
  summary?: string;
};

export function TownFinder({ locale, cities, town, id, summary }: FinderProps) {
  const t = useTranslations("wishes");
  return (
    <TownForm
      id={id}
      {...(summary && { summary })}
      chosen={town ? cityName(town, locale) : ""}
      towns={byCityName(cities, locale).map((city) => cityName(city, locale))}
      texts={{
        field: t("field"),
        show: t("show"),
        showing: t("showing"),
        forget: t("forget"),
        forgetting: t("forgetting"),
      }}
    />
  );
}

type ThereProps = {
  locale: Locale;
  event: Pick<TownEvent, "slug" | "localDate">;
  meetup: Pick<SnapshotMeetup, "slug" | "startsAt" | "endsAt" | "localDate" | "startsLocal">;
  town: City;
  now: Date;
};

const phaseKeys = { before: "there", open: "thereNow", done: "thereOver" } as const;

export function There({ locale, event, meetup, town, now }: ThereProps) {
  const t = useTranslations("wishes");
  const names = townNames(cityName(town, locale), locale);
  const phase = meetupPhase(meetup, now);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p>
        {t(phaseKeys[phase], { ...names, time: startOnNight(meetup, event.localDate, locale) })}
      </p>
      <ButtonLink
        look={phase === "done" ? "secondary" : "primary"}
        href={`/${locale}/n/${event.slug}/${meetup.slug}`}
      >
        {t(phase === "done" ? "see" : "go", names)}
      </ButtonLink>
    </div>
  );
}
