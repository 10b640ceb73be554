import { CopyButton } from "@/components/ui/copy-button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { RowAction } from "@/components/ui/form/rows/row-action";
import { inviteByLinkAction } from "@/lib/invitations/actions";
import { useTranslations } from "@/lib/platform/i18n/translations";

export type CityLink = { meetupId: string; city: string; link: string | null };

/** A shareable link per city. */
export function CityLinks({ rows, closed }: { rows: CityLink[]; closed: boolean }) {
  const t = useTranslations("invitations.links");
  const columns: Column<CityLink>[] = [
    { key: "city", header: t("city"), isName: true, cell: (row) => row.city },
    {
      key: "link",
      header: t("link"),
      onCards: "wide",
      cell: (row) => (row.link ? <LinkToCopy city={row.city} link={row.link} /> : t("none")),
    },
    {
      key: "action",
      header: t("action"),
      isBare: true,
      cell: (row) => (
        <RowAction
          action={inviteByLinkAction}
          fields={{ meetupId: row.meetupId }}
          row={row.city}
          {...(row.link && { open: t("renew-open"), lead: t("renew-lead") })}
          text={row.link ? t("renew") : t("make")}
          pendingText={t("making")}
          icon="link"
          closed={closed}
        />
      ),
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.meetupId}
    />
  );
}

/** The link is also shown as text, for readers without scripts. */
function LinkToCopy({ city, link }: { city: string; link: string }) {
  const t = useTranslations("invitations.links");
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-2 md:flex-nowrap">
      <input
        readOnly
        value={link}
        aria-label={t("label", { city })}
        className="min-h-target w-full min-w-0 rounded-control border border-control bg-sunk px-3 font-mono text-sm md:w-80"
      />
      <CopyButton text={link} copiedText={t("copied")}>
        {t("copy")} <span className="sr-only">{city}</span>
      </CopyButton>
    </span>
  );
}
