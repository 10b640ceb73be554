import { InLanguage } from "@/components/site/in-language";
import { Page } from "@/components/site/page";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { RowAction } from "@/components/ui/form/rows/row-action";
import { setListedAction } from "@/lib/admin/actions";
import type { ListingPage, ListingRow } from "@/lib/admin/queries";
import { nightTitle } from "@/lib/events/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDate } from "@/lib/platform/time/format";

type Props = { locale: Locale } & ListingPage;

/** Unlisted events come first. */
export function Listing({ locale, rows, after }: Props) {
  const t = useTranslations("admin");
  const night = (row: ListingRow) => nightTitle(row, locale);
  const columns: Column<ListingRow>[] = [
    {
      key: "night",
      header: t("night"),
      isName: true,
      cell: (row) => (
        <a href={`/${locale}/n/${row.slug}`} className="text-link underline">
          <InLanguage locale={locale} text={night(row)} />
        </a>
      ),
    },
    {
      key: "date",
      header: t("date"),
      cell: (row) => (
        <span className="inline-block first-letter:uppercase">
          {formatDate(row.localDate, locale)}
        </span>
      ),
    },
    { key: "who", header: t("organizers"), cell: (row) => row.organizers.join(", ") },
    { key: "cities", header: t("cities"), cell: (row) => row.meetups },
    {
      key: "listed",
      header: t("listed"),
      cell: ({ listedAt }) => (
        <Badge tone={listedAt ? "ok" : "neutral"}>{listedAt ? t("yes") : t("no")}</Badge>
      ),
    },
    {
      key: "change",
      header: t("change"),
      isBare: true,
      cell: ({ id, listedAt, ...row }) => (
        <RowAction
          action={setListedAction}
          fields={{ eventId: id, listed: String(!listedAt) }}
          row={night({ id, listedAt, ...row }).text}
          text={listedAt ? t("unlist") : t("list")}
          pendingText={listedAt ? t("unlisting") : t("listing")}
          look={listedAt ? "secondary" : "primary"}
        />
      ),
    },
  ];
  return (
    <Page title={t("title")} lead={t("lead")}>
      {rows.length === 0 ? (
        <EmptyState action={<ButtonLink href={`/${locale}`}>{t("home")}</ButtonLink>}>
          {t("empty")}
        </EmptyState>
      ) : (
        <DataTable caption={t("caption")} columns={columns} rows={rows} rowKey={(row) => row.id} />
      )}
      {after && <ButtonLink href={`/${locale}/admin?after=${after}`}>{t("earlier")}</ButtonLink>}
    </Page>
  );
}
