import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { RowAction } from "@/components/ui/form/rows/row-action";
import type { DeskRow } from "@/lib/desks/queries";
import { remindAction } from "@/lib/invitations/actions";
import { removeCityAction } from "@/lib/meetups/actions";
import { cityName } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";

type Props = { locale: Locale; eventSlug: string; rows: DeskRow[] };

/** The state of each city, with missing items highlighted and a button to remind the hosts. */
export function OrganizerTable({ locale, eventSlug, rows }: Props) {
  const t = useTranslations("events.cities");
  const afar = useTranslations("events")("from-afar");
  const name = ({ city }: DeskRow) => (city ? cityName(city, locale) : afar);
  const columns: Column<DeskRow>[] = [
    {
      key: "city",
      header: t("city"),
      isName: true,
      cell: (row) => (
        <a href={`/${locale}/n/${eventSlug}/${row.slug}/desk`} className="text-link underline">
          {name(row)}
        </a>
      ),
    },
    {
      key: "host",
      header: t("host"),
      cell: (row) => <Host row={row} place={name(row)} {...{ locale, eventSlug }} />,
    },
    {
      key: "second",
      header: t("second-host"),
      cell: (row) =>
        row.hosts.length > 1 ? (row.hosts[1]?.name ?? t("no-name")) : t("one-is-fine"),
    },
    {
      key: "venue",
      header: t("venue"),
      cell: (row) => (row.kind === "afar" ? t("not-needed") : (row.venue ?? t("no-venue"))),
    },
    {
      key: "access",
      header: t("access"),
      cell: ({ kind, ready }) =>
        kind === "afar"
          ? t("not-needed")
          : t("known", { known: ready.accessKnown, of: ready.accessOf }),
    },
    {
      key: "published",
      header: t("published"),
      cell: ({ ready }) => (
        <Badge
          tone={ready.published ? "ok" : "neutral"}
          icon={ready.published ? "check" : undefined}
        >
          {ready.published ? t("yes") : t("no")}
        </Badge>
      ),
    },
    {
      key: "change",
      header: t("change-column"),
      isBare: true,
      cell: (row) => <Change row={row} place={name(row)} />,
    },
  ];
  return (
    <DataTable caption={t("caption")} columns={columns} rows={rows} rowKey={(row) => row.id} />
  );
}

type HostProps = { row: DeskRow; place: string; locale: Locale; eventSlug: string };

function Host({ row, place, locale, eventSlug }: HostProps) {
  const t = useTranslations("events.cities");
  if (row.hosts.length > 0) return row.hosts[0]?.name ?? t("no-name");
  return (
    <span className="grid gap-1">
      <span>
        {row.invited > 0
          ? t("invited", { count: row.invited })
          : t(row.hasLink ? "link" : "no-host")}
      </span>
      <a href={`/${locale}/n/${eventSlug}/desk/invitations`} className="text-link underline">
        {t("invite")} <span className="sr-only">{place}</span>
      </a>
    </span>
  );
}

/** Reminds hosts or invited people; a city without them can be removed. */
function Change({ row, place }: { row: DeskRow; place: string }) {
  const t = useTranslations("events.cities");
  // Those who were invited, while nobody hosts.
  const count = row.hosts.length || row.invited;
  const canRemind = !row.isOver && count > 0;
  const removable = row.kind === "city" && row.status === "proposed" && row.hosts.length === 0;
  if (!canRemind && !removable) return null;
  return (
    <div className="grid justify-items-start gap-2">
      {canRemind && (
        <RowAction
          action={remindAction}
          fields={{ meetupId: row.id }}
          row={place}
          text={t("remind", { count })}
          pendingText={t("reminding")}
          doneText={t("reminded", { reminded: count })}
          icon="mail"
        />
      )}
      {removable && (
        <RowAction
          action={removeCityAction}
          fields={{ meetupId: row.id }}
          row={place}
          open={t("remove-open")}
          lead={t("remove-lead")}
          text={t("remove")}
          pendingText={t("removing")}
          look="destructive"
        />
      )}
    </div>
  );
}
