import { InLanguage } from "@/components/site/in-language";
import { NightStrip } from "@/components/strip/night-strip";
import { Card } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import { nightTitle } from "@/lib/events/rules";
import { stripLight } from "@/lib/phases/strip-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDate } from "@/lib/platform/time/format";
import type { ListedEvent } from "@/lib/snapshot/home-queries";

type Props = {
  locale: Locale;
  nights: ListedEvent[];
  now: Date;
};

export function HomeNights({ locale, nights, now }: Props) {
  const t = useTranslations("events.home");
  return (
    <ul
      className={cx("grid gap-4", nights.length > 1 ? "sm:grid-cols-2 lg:grid-cols-3" : "max-w-xl")}
    >
      {nights.map((night) => {
        const name = nightTitle(night, locale);
        const cities = night.meetups.filter((meetup) => meetup.kind === "city").length;
        return (
          <Card key={night.id} as="li" className="grid content-start gap-3">
            <NightStrip locale={locale} light={stripLight(night.meetups, now)} size="slim" />
            <h3 className="text-xl">
              <a
                href={`/${locale}/n/${night.slug}`}
                className="-my-2 inline-block py-2 text-link underline-offset-4 hover:underline"
              >
                <InLanguage locale={locale} text={name} />
              </a>
            </h3>
            <p className="text-ink-2 first-letter:uppercase">
              {formatDate(night.localDate, locale)} · {t("past-cities", { count: cities })}
            </p>
          </Card>
        );
      })}
    </ul>
  );
}
