import { deskPath } from "@/components/host-desk/frame";
import { Section } from "@/components/site/section";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { UncountedCity } from "@/lib/desks/uncounted-queries";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatTimeAt } from "@/lib/platform/time/format-instant";
import { HostPhones } from "./host-phones";

type Props = { locale: Locale; eventSlug: string; cities: UncountedCity[] };

/** Cities that nobody has counted an hour after doors, whom to call, and where to enter what they say. */
export function Uncounted({ locale, eventSlug, cities }: Props) {
  const t = useTranslations("desk.uncounted");
  if (cities.length === 0) return null;
  return (
    <Section id="uncounted" title={t("title")}>
      <ul className="grid gap-3 sm:grid-cols-2">
        {cities.map((city) => (
          <Card as="li" key={city.id} className="grid content-start gap-2">
            <p className="flex flex-wrap items-center gap-x-3 font-semibold">
              {placeName(city, locale)} <Badge tone="warn">{t("notYet")}</Badge>
            </p>
            <p className="text-ink-2">
              {t("doors", { time: formatTimeAt(city.startsAt, city.timeZone, locale) })}
            </p>
            <HostPhones hosts={city.hosts} />
            <a
              href={deskPath(locale, { eventSlug, slug: city.slug }, "head-count")}
              className="link"
            >
              {t("enter", { town: placeName(city, locale) })}
            </a>
          </Card>
        ))}
      </ul>
    </Section>
  );
}
