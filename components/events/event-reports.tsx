import { ReportList } from "@/components/reports/report-list";
import { Section } from "@/components/site/section";
import { placeName } from "@/lib/meetups/rules";
import { published } from "@/lib/phases/night-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { newestReports } from "@/lib/reports/rules";
import type { EventSnapshot } from "@/lib/snapshot/queries";

/** Older ones are on their cities' pages. */
const NEWEST = 6;

type Props = { locale: Locale; meetups: EventSnapshot["meetups"] };

/** The latest of what hosts say of their rooms. */
export function EventReports({ locale, meetups }: Props) {
  const t = useTranslations("desk.reports");
  const newest = newestReports(published(meetups), NEWEST);
  if (newest.length === 0) return null;
  return (
    <Section id="reports" title={t("rooms")}>
      <ReportList
        locale={locale}
        reports={newest.map(({ report, meetup }) => ({
          report,
          timeZone: meetup.timeZone,
          place: placeName(meetup, locale),
        }))}
      />
    </Section>
  );
}
