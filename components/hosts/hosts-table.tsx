import { type Column, DataTable } from "@/components/ui/data-table";
import type { DeskRow } from "@/lib/desks/queries";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { RemoveHost } from "./remove-host";

type Row = { meetup: DeskRow; host: { id: string; name: string } };

/** For organizers: every host of the event, city by city. */
export function HostsTable({ locale, rows }: { locale: Locale; rows: DeskRow[] }) {
  const t = useTranslations("meetups.hosts");
  const hosts = rows.flatMap((meetup) =>
    meetup.hosts.map(({ id, name }) => ({ meetup, host: { id, name: name ?? t("unnamed") } })),
  );
  const columns: Column<Row>[] = [
    {
      key: "name",
      header: t("name"),
      isName: true,
      cell: ({ host }) => <span className="wrap-anywhere">{host.name}</span>,
    },
    { key: "city", header: t("city"), cell: ({ meetup }) => placeName(meetup, locale) },
    {
      key: "action",
      header: t("action"),
      isBare: true,
      cell: ({ meetup, host }) => (
        <RemoveHost meetupId={meetup.id} host={host} isLast={meetup.hosts.length === 1} />
      ),
    },
  ];
  const key = ({ meetup, host }: Row) => `${meetup.id} ${host.id}`;
  return <DataTable caption={t("caption")} columns={columns} rows={hosts} rowKey={key} />;
}
