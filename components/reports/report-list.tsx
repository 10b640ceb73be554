import { Picture } from "@/components/photos/picture";
import type { Locale } from "@/lib/platform/i18n/locales";
import { formatTimeAt } from "@/lib/platform/time/format-instant";
import type { ShownReport } from "@/lib/reports/queries";

type Props = {
  locale: Locale;
  /** `place` is left out where all are from one. */
  reports: { report: ShownReport; timeZone: string; place?: string }[];
};

/** What hosts say of their rooms, newest first, each with who said it and when by its own clock. */
export function ReportList({ locale, reports }: Props) {
  return (
    <ul className="grid max-w-text gap-4">
      {reports.map(({ report, ...from }) => (
        <li key={report.id} className="border-hairline border-l-4 pl-4">
          <Report {...{ locale, report, ...from }} />
        </li>
      ))}
    </ul>
  );
}

type ReportProps = { locale: Locale } & Props["reports"][number];

export function Report({ locale, report, timeZone, place }: ReportProps) {
  const { text, language, writtenByName: name, createdAt, photo } = report;
  const when = formatTimeAt(createdAt, timeZone, locale);
  return (
    <>
      {text && (
        <p
          {...(language !== locale && { lang: language })}
          className="wrap-anywhere whitespace-pre-line"
        >
          {text}
        </p>
      )}
      {photo && (
        <Picture
          photo={photo}
          description={{
            text: photo.description ?? "",
            ...(photo.locale && photo.locale !== locale && { lang: photo.locale }),
          }}
          className="my-2 max-h-80 w-auto max-w-full rounded-card"
        />
      )}
      <p className="text-ink-2 text-sm">{[name, place, when].filter(Boolean).join(", ")}</p>
    </>
  );
}
