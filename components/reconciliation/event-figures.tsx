import { Section } from "@/components/site/section";
import { type Column, DataTable } from "@/components/ui/data-table";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { ReconciledCity } from "@/lib/reconciliation/queries";
import { changedFigures, sumOfPeaks } from "@/lib/reconciliation/rules";
import { useFigureText } from "./figure-text";

type Props = { locale: Locale; eventSlug: string; cities: ReconciledCity[] };

/** The peak of each city that is over, summed; what is not recorded is said as such, never as 0. */
export function EventFigures({ locale, eventSlug, cities }: Props) {
  const [t, figure] = [useTranslations("desk.reconciliation"), useFigureText()];
  if (cities.length === 0) return null;
  const sum = sumOfPeaks(cities);
  const columns: Column<ReconciledCity>[] = [
    {
      key: "city",
      header: t("city"),
      isName: true,
      cell: (city) => (
        <a href={`/${locale}/n/${eventSlug}/${city.slug}/desk`} className="text-link underline">
          {placeName(city, locale)}
        </a>
      ),
    },
    ...(["rsvps", "guests", "canceled", "checkedIn", "walkIns", "noShows", "peak"] as const).map(
      (name): Column<ReconciledCity> => ({
        key: name,
        header: t(name),
        cell: ({ figures }) => figure(figures, name),
      }),
    ),
    {
      key: "right",
      header: t("rightColumn"),
      cell: ({ confirmed, figures }) => {
        if (!confirmed) return t("notYet");
        const isRight = changedFigures(confirmed.figures, figures).length === 0;
        return isRight ? (confirmed.confirmedByName ?? t("somebody")) : t("changedSince");
      },
    },
  ];
  return (
    <Section id="figures" title={t("titleEvent")}>
      <div className="grid gap-4">
        <div className="max-w-text">
          <p className="font-bold text-lg">
            {sum
              ? t(sum.atLeast ? "sumAtLeast" : "sum", {
                  people: sum.people,
                  counted: sum.counted,
                  cities: cities.length,
                })
              : t("noSum")}
          </p>
          {sum && sum.missing.length > 0 && (
            <p className="text-ink-2">
              {t("missing", {
                cities: sum.missing.map((city) => placeName(city, locale)).join(", "),
              })}
            </p>
          )}
        </div>
        <DataTable
          caption={t("caption")}
          columns={columns}
          rows={cities}
          rowKey={(city) => city.id}
        />
      </div>
    </Section>
  );
}
