import type { ReactNode } from "react";
import { NightStrip } from "@/components/strip/night-strip";
import { ZoneTag } from "@/components/strip/zone-tag";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { eastToWest, sharedStart } from "@/lib/phases/night-rules";
import { eventPhase } from "@/lib/phases/rules";
import { stripLight } from "@/lib/phases/strip-rules";
import { cityName } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDate, formatTime } from "@/lib/platform/time/format";
import type { ListedEvent } from "@/lib/snapshot/home-queries";

type Props = {
  locale: Locale;
  now: Date;
  night: ListedEvent;
  number?: ReactNode;
  map?: ReactNode;
};

export function HomeNight({ locale, now, night, number, map }: Props) {
  const t = useTranslations("events.home");
  const isTonight = eventPhase(night, now) === "tonight";
  const shared = sharedStart(night, night.meetups);
  const date = formatDate(night.localDate, locale);
  const summary = pick(locale, night.summaryEn, night.summaryFr);
  return (
    <div className="grid gap-6">
      <NightStrip locale={locale} light={stripLight(night.meetups, now)} />
      <div className="grid items-start gap-x-10 gap-y-7 lg:grid-cols-[minmax(0,1fr)_minmax(0,34rem)] lg:grid-rows-[auto_1fr]">
        <div className="grid gap-5">
          <div className="grid max-w-text gap-2">
            <p className="flex flex-wrap items-center gap-2">
              <Badge tone={isTonight ? "ok" : "neutral"} icon={isTonight ? "clock" : "calendar"}>
                {isTonight ? t("tonight") : t("next")}
              </Badge>
              <span className="font-semibold text-ink-2">#{night.hashtag}</span>
            </p>
            <p className="font-semibold text-lg first-letter:uppercase">
              {shared ? t("when", { date, time: formatTime(shared, locale) }) : date}
            </p>
            {summary && <p lang={summary.lang}>{summary.text}</p>}
          </div>
          {number}
          <ButtonLink
            look="primary"
            icon="arrow-right"
            className="justify-self-start"
            href={`/${locale}/n/${night.slug}`}
          >
            {isTonight ? t("go-tonight") : t("go")}
          </ButtonLink>
        </div>
        <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">{map}</div>
        <Cities locale={locale} night={night} />
      </div>
    </div>
  );
}

function Cities({ locale, night }: Pick<Props, "locale" | "night">) {
  const t = useTranslations("events.home");
  const cities = eastToWest(night.meetups, locale).flatMap(({ city, ...meetup }) =>
    city ? { ...meetup, city } : [],
  );
  if (cities.length === 0) return <p className="text-ink-2">{t("cities", { count: 0 })}</p>;
  return (
    <ul aria-label={t("cities-list")} className="grid grid-cols-2 gap-x-4 gap-y-1 sm:grid-cols-3">
      {cities.map(({ id, slug, stripPlace, city }) => (
        <li key={id}>
          <a href={`/${locale}/n/${night.slug}/${slug}`} className="link gap-2 no-underline">
            <ZoneTag place={stripPlace} />
            {cityName(city, locale)}
          </a>
        </li>
      ))}
    </ul>
  );
}
