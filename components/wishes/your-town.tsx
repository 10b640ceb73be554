import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "@/components/site/section";
import { ButtonLink } from "@/components/ui/button";
import { startOnNight } from "@/lib/events/night-rules";
import { meetupPhase } from "@/lib/events/phase-rules";
import type { ShownMeetup } from "@/lib/meetups/queries";
import type { City } from "@/lib/places/queries";
import { cityName } from "@/lib/places/rules";
import { townWords } from "@/lib/share/sentence-rules";
import { FourWays } from "./four-ways";
import { TownForm } from "./town-form";
import type { YourTownProps } from "./your-town-props";

type Props = YourTownProps & { hasFinder: boolean; isSentBack: boolean };

/** A town without a meetup gets four ways on; one with a meetup is led to it. */
export function YourTown({ hasFinder, isSentBack, ...props }: Props) {
  const { locale, event, meetups, cities, town, now } = props;
  const t = useTranslations("wishes");
  const there = town && meetupIn(meetups, town);
  // The finder above the list has said so.
  if (hasFinder && there && !isSentBack) return null;
  return (
    <Section id="your-town" title={t("title")}>
      <div className="group/town grid gap-6">
        {!town && <p className="max-w-text text-ink-2">{t("lead")}</p>}
        <TownFinder locale={locale} cities={hasFinder ? [] : cities} town={town} id="town" />
        <OfTown>
          {there && <There {...{ locale, event, town, now }} meetup={there} />}
          {town && (!there || isSentBack) && <FourWays {...props} town={town} />}
        </OfTown>
      </div>
    </Section>
  );
}

/** What was said of the town before; gone while the finder in the same `group/town` isUnchanged one that nobody knows. */
export function OfTown({ children }: { children: ReactNode }) {
  return (
    <div className="empty:hidden group-has-[[name=town][aria-invalid]]/town:hidden">{children}</div>
  );
}

export function meetupIn(meetups: ShownMeetup[], town: City): ShownMeetup | undefined {
  return meetups.find((meetup) => meetup.city?.id === town.id);
}

type FinderProps = Pick<YourTownProps, "locale" | "cities" | "town"> & {
  id: string;
  summary?: string;
};

export function TownFinder({ locale, cities, town, id, summary }: FinderProps) {
  const t = useTranslations("wishes");
  return (
    <TownForm
      id={id}
      summary={summary}
      chosen={town ? cityName(town, locale) : ""}
      towns={cities.map((city) => cityName(city, locale))}
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

type ThereProps = Pick<YourTownProps, "locale" | "event" | "now"> & {
  meetup: ShownMeetup;
  town: City;
};

const says = { before: "there", open: "thereNow", done: "thereOver" } as const;

/** The town's own meetup, whether it is to come, on or over. */
export function There({ locale, event, meetup, town, now }: ThereProps) {
  const t = useTranslations("wishes");
  const words = townWords(cityName(town, locale), locale);
  const phase = meetupPhase(meetup, now);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p>{t(says[phase], { ...words, time: startOnNight(meetup, event.localDate, locale) })}</p>
      <ButtonLink
        look={phase === "done" ? "secondary" : "primary"}
        href={`/${locale}/n/${event.slug}/${meetup.slug}`}
      >
        {t(phase === "done" ? "see" : "go", words)}
      </ButtonLink>
    </div>
  );
}
