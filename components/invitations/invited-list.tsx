import { Badge, type Tone } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FocusOnChange } from "@/components/ui/form/focus-on-change";
import { RowAction } from "@/components/ui/form/rows/row-action";
import { Undo } from "@/components/ui/form/undo";
import {
  renewInvitationAction,
  restoreInvitationAction,
  withdrawInvitationAction,
} from "@/lib/invitations/actions";
import type { ListedInvitation } from "@/lib/invitations/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDateAt } from "@/lib/platform/time/format-instant";

type Row = ListedInvitation & { place: string };
type Props = { locale: Locale; invitations: Row[] };

const tones: Record<ListedInvitation["state"], Tone> = {
  made: "neutral",
  opened: "warn",
  accepted: "ok",
  expired: "danger",
  withdrawn: "danger",
};

/** Every invitation with its state: made, opened, accepted, expired. */
export function InvitedList({ locale, invitations }: Props) {
  const t = useTranslations("invitations.list");
  if (invitations.length === 0) return <EmptyState>{t("empty")}</EmptyState>;
  const recipient = (row: Row) => row.recipient ?? t("anybody");
  const columns: Column<Row>[] = [
    { key: "city", header: t("city"), isName: true, cell: (row) => row.place },
    {
      key: "whom",
      header: t("whom"),
      cell: (row) => <span className="wrap-anywhere">{recipient(row)}</span>,
    },
    { key: "state", header: t("state"), cell: (row) => <State locale={locale} invitation={row} /> },
    {
      key: "actions",
      header: t("actions"),
      isBare: true,
      cell: (row) =>
        row.state !== "accepted" && (
          <FocusOnChange side={row.state === "withdrawn" ? "withdrawn" : "open"}>
            <Actions invitation={row} name={`${row.place}, ${recipient(row)}`} />
          </FocusOnChange>
        ),
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={invitations}
      rowKey={(row) => row.id}
    />
  );
}

function Actions({ invitation, name }: { invitation: Row; name: string }) {
  const [t, common] = [useTranslations("invitations.list"), useTranslations("site.undo")];
  const { id: invitationId, version, recipient, state } = invitation;
  const about = { fields: { invitationId }, row: name };
  if (state === "withdrawn")
    return (
      <Undo
        {...about}
        done={t("withdrawn")}
        action={restoreInvitationAction}
        texts={{ undo: common("undo"), undoing: common("undoing") }}
      />
    );
  return (
    <div className="grid justify-items-start gap-2">
      {recipient && (
        <RowAction
          {...about}
          action={renewInvitationAction}
          fields={{ invitationId, version }}
          text={t("renew")}
          pendingText={t("renewing")}
          icon="mail"
        />
      )}
      <RowAction
        {...about}
        action={withdrawInvitationAction}
        text={t("withdraw")}
        pendingText={t("withdrawing")}
        look="destructive"
        icon="cross"
      />
    </div>
  );
}

function State({ locale, invitation }: { locale: Locale; invitation: Row }) {
  const t = useTranslations("invitations.list");
  const { state, timeZone, acceptedBy } = invitation;
  const instants = {
    made: invitation.createdAt,
    opened: invitation.openedAt,
    accepted: invitation.acceptedAt,
    expired: invitation.expiresAt,
  };
  if (state === "withdrawn") return null;
  const date = formatDateAt(instants[state] ?? invitation.createdAt, timeZone, locale);
  const named = state === "accepted" && acceptedBy;
  return (
    <span className="grid justify-items-end gap-1 md:justify-items-start">
      <Badge tone={tones[state]}>{t(state)}</Badge>
      <span className="text-ink-2 text-sm">
        {named ? t("by-on", { name: acceptedBy, date }) : t("on", { date })}
      </span>
      {invitation.isEnded && <span className="text-sm">{t("ended")}</span>}
    </span>
  );
}
