import { useFigureText } from "@/components/reconciliation/figure-text";
import { type Column, DataTable } from "@/components/ui/data-table";
import { sourceSentence } from "@/lib/attendance/sentence-rules";
import type { DebriefedCity } from "@/lib/debriefs/organizer-queries";
import { isWritten } from "@/lib/debriefs/rules";
import type { ShownEvent } from "@/lib/events/queries";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";

type Props = { locale: Locale; event: Pick<ShownEvent, "slug">; cities: DebriefedCity[] };

/** What was recorded in each city, and whether its hosts have answered. */
export function DebriefTable({ locale, event, cities }: Props) {
  const [t, recorded] = [
    useTranslations("debriefs.organizer"),
    useTranslations("debriefs.recorded"),
  ];
  const columns: Column<DebriefedCity>[] = [
    {
      key: "city",
      header: t("city"),
      isName: true,
      cell: (city) => (
        <a
          href={`/${locale}/n/${event.slug}/${city.slug}/desk/debrief`}
          className="text-link underline"
        >
          {placeName(city, locale)}
        </a>
      ),
    },
    ...useFigureColumns(locale),
    {
      key: "talks",
      header: recorded("talks"),
      cell: ({ recorded: { talks } }) =>
        talks.length === 0 ? recorded("notRecorded") : recorded("number", { people: talks.length }),
    },
    {
      key: "answered",
      header: t("answered"),
      cell: ({ debrief }) => {
        if (!isWritten(debrief)) return t("notYet");
        return debrief?.savedByName ? t("by", { name: debrief.savedByName }) : t("answered");
      },
    },
  ];
  return (
    <DataTable caption={t("caption")} columns={columns} rows={cities} rowKey={({ id }) => id} />
  );
}

/** Each figure, or "not recorded". */
function useFigureColumns(locale: Locale): Column<DebriefedCity>[] {
  const [t, recorded] = [
    useTranslations("debriefs.organizer"),
    useTranslations("debriefs.recorded"),
  ];
  const figure = useFigureText();
  const number = (people: number | null) =>
    people === null ? recorded("notRecorded") : recorded("number", { people });
  return [
    { key: "said", header: recorded("said"), cell: ({ recorded: { said } }) => number(said) },
    ...(["checkedIn", "walkIns", "noShows"] as const).map(
      (name): Column<DebriefedCity> => ({
        key: name,
        header: { checkedIn: t("came"), walkIns: t("walkIns"), noShows: recorded("noShows") }[name],
        cell: (city) => figure(city.recorded.figures, name),
      }),
    ),
    {
      key: "peak",
      header: recorded("peak"),
      cell: ({ recorded: { peak, figures, timeZone } }) =>
        peak ? (
          <>
            <span className="block">{figure(figures, "peak")}</span>
            <span className="block text-ink-2 text-sm">
              {sourceSentence(peak, timeZone, locale)}
            </span>
          </>
        ) : (
          recorded("notRecorded")
        ),
    },
    {
      key: "firstTimers",
      header: recorded("firstTimers"),
      cell: (city) => number(city.recorded.firstTimers),
    },
    { key: "photos", header: recorded("photos"), cell: (city) => number(city.recorded.photos) },
  ];
}
