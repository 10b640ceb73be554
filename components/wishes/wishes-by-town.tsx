import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { Locale } from "@/lib/i18n/locales";
import { cityName } from "@/lib/places/rules";
import type { WishedTown } from "@/lib/wishes/queries";

type Props = { locale: Locale; towns: WishedTown[] };

/** For the organizers: where people would come, and who of them would host. */
export function WishesByTown({ locale, towns }: Props) {
  const t = useTranslations("wishes.byTown");
  if (towns.length === 0) return <p className="text-ink-2">{t("none")}</p>;
  return (
    <DataTable
      caption={t("title")}
      rows={towns}
      rowKey={(row) => row.city.id}
      columns={[
        {
          key: "town",
          header: t("town"),
          isName: true,
          cell: ({ city, told }) =>
            told ? `${cityName(city, locale)} (${t("told")})` : cityName(city, locale),
        },
        { key: "people", header: t("count"), align: "end", cell: (row) => row.people },
        { key: "offers", header: t("hosts"), align: "end", cell: (row) => row.offers },
      ]}
    />
  );
}
