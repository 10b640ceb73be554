import { deskPath } from "@/components/host-desk/frame";
import { Section } from "@/components/site/section";
import { HereLight } from "@/components/strip/here-light";
import { Card } from "@/components/ui/card";
import type { WaveCity } from "@/lib/call-ins/queries";
import { callInAt } from "@/lib/call-ins/rules";
import { placeName } from "@/lib/meetups/rules";
import { showsHere } from "@/lib/phases/tonight-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatTimeAt } from "@/lib/platform/time/format-instant";
import { HostPhones } from "./host-phones";

type Props = {
  locale: Locale;
  eventSlug: string;
  /** From east to west. */
  cities: WaveCity[];
  now: Date;
};

/** Who can be reached now, and by which link: for the crew of the stream, and nobody else. */
export function Reach({ locale, eventSlug, cities, now }: Props) {
  const t = useTranslations("live.reach");
  return (
    <Section id="reach" title={t("title")}>
      <ul className="grid gap-3 sm:grid-cols-2">
        {cities.map((city) => (
          <Card as="li" key={city.id} className="grid content-start gap-2">
            <City {...{ locale, city, now }} />
            <a href={deskPath(locale, { eventSlug, slug: city.slug })} className="link">
              {t("desk", { town: placeName(city, locale) })}
            </a>
          </Card>
        ))}
      </ul>
    </Section>
  );
}

type CityProps = Pick<Props, "locale" | "now"> & { city: WaveCity };

function City({ locale, city, now }: CityProps) {
  const [t, phases] = [useTranslations("live.reach"), useTranslations("time.phases")];
  const at = callInAt(city);
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 font-semibold">
        {placeName(city, locale)}
        {showsHere(city, now) ? (
          <HereLight>{phases("here")}</HereLight>
        ) : (
          <span className="font-normal text-ink-2">{t("not-here")}</span>
        )}
      </p>
      <p>{at ? t("at", { time: formatTimeAt(at, city.timeZone, locale) }) : t("no-time")}</p>
      {city.meetingLink ? (
        <a
          href={city.meetingLink}
          target="_blank"
          rel="noopener noreferrer"
          className="link wrap-anywhere"
        >
          {city.meetingLink}
        </a>
      ) : (
        <p className="text-ink-2">{t("no-link")}</p>
      )}
      <HostPhones hosts={city.hosts} />
    </>
  );
}
