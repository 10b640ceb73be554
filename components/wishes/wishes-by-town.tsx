import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { RowAction } from "@/components/ui/form/rows/row-action";
import { cityName } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { approveOfferAction } from "@/lib/wishes/actions";
import type { WishedTown } from "@/lib/wishes/queries";

type Props = { locale: Locale; towns: WishedTown[] };

/** For organizers: towns that people wish for, and offers to host. */
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
          cell: ({ city, isNotified }) =>
            isNotified ? `${cityName(city, locale)} (${t("told")})` : cityName(city, locale),
        },
        { key: "people", header: t("count"), align: "end", cell: (row) => row.people },
        {
          key: "offers",
          header: t("hosts"),
          cell: (row) => <Offers {...row} place={cityName(row.city, locale)} />,
        },
      ]}
    />
  );
}

/** One press adds the town to the event and mails an invitation. */
function Offers({ offers, place }: Pick<WishedTown, "offers"> & { place: string }) {
  const t = useTranslations("wishes.byTown");
  if (offers.length === 0) return t("nobody");
  return (
    <ul className="grid gap-3">
      {offers.map(({ wishId, from, isApproved }) => (
        <li key={wishId} className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="wrap-anywhere">{from}</span>
          {isApproved ? (
            <Badge tone="ok" icon="check">
              {t("approved")}
            </Badge>
          ) : (
            <RowAction
              action={approveOfferAction}
              fields={{ wishId }}
              row={t("row", { from, town: place })}
              open={t("approve-open")}
              lead={t("approve-lead", { from, town: place })}
              text={t("approve")}
              pendingText={t("approving")}
              icon="mail"
            />
          )}
        </li>
      ))}
    </ul>
  );
}
