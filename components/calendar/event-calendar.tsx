import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { CalendarPanel } from "./calendar-panel";
import { Subscribe } from "./subscribe";

type Props = {
  locale: Locale;
  slug: string;
  /** "https://example.ca" */
  origin: string;
};

/** Unfolds the ways to subscribe to all cities of an event. */
export function EventCalendar({ locale, slug, origin }: Props) {
  const t = useTranslations("rsvps.calendar.feeds");
  return (
    <CalendarPanel text={t("eventOpen")}>
      <p>{t("eventLead")}</p>
      <Subscribe address={`${origin}/api/calendar/feeds/event/${slug}?lang=${locale}`} />
    </CalendarPanel>
  );
}
