import { Picture } from "@/components/photos/picture";
import type { Locale } from "@/lib/platform/i18n/locales";
import { formatTimeAt } from "@/lib/platform/time/format-instant";
import type { ShownReport } from "@/lib/reports/queries";
import { type ReportRow, ReportRows } from "./report-rows";

/** `place` is left out where all are from one. */
type ReportFrom = { report: ShownReport; timeZone: string; place?: string };

/** What hosts say of their rooms, newest first, each with who said it and when by its own clock. */
export function ReportList({ locale, reports }: { locale: Locale; reports: ReportFrom[] }) {
  return <ReportRows rows={reports.map((from) => reportRow(locale, from))} />;
}

export function reportRow(locale: Locale, { report, timeZone, place }: ReportFrom): ReportRow {
  const { id, text, language, photo, writtenByName, createdAt } = report;
  const when = formatTimeAt(createdAt, timeZone, locale);
  return {
    ...{ id, text },
    ...(language !== locale && { lang: language }),
    ...(photo && { picture: pictureOf(photo, locale) }),
    by: [writtenByName, place, when].filter(Boolean).join(", "),
  };
}

function pictureOf(photo: NonNullable<ShownReport["photo"]>, locale: Locale) {
  const lang = photo.locale !== locale && photo.locale;
  return (
    <Picture
      photo={photo}
      description={{ text: photo.description ?? "", ...(lang && { lang }) }}
      className="my-2 max-h-80 w-auto max-w-full rounded-card"
    />
  );
}
