import { type Column, DataTable } from "@/components/ui/data-table";
import { RowAction } from "@/components/ui/form/row-action";
import { removeGuestAction, seatFromWaitlistAction } from "@/lib/attendees/actions";
import type { Guest } from "@/lib/attendees/list-queries";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { seatsOf } from "@/lib/seating/rules";

type Props = { meetupId: string; list: "going" | "waitlist"; rows: Guest[]; open: boolean };

export function GuestsTable({ meetupId, list, rows, open }: Props) {
  const t = useTranslations("rsvps.guests");
  const notes = ({ organization, firstTime, confirmed }: Guest) =>
    [organization, firstTime && t("firstTime"), !confirmed && t("unconfirmed")]
      .filter(Boolean)
      .join(" · ") || null;
  const me = useTranslations("rsvps.me");
  const columns: Column<Guest>[] = [
    {
      key: "name",
      header: t("name"),
      isName: true,
      cell: ({ name, guests, place }) => (
        <span className="wrap-anywhere">
          {list === "waitlist" && <span className="as-table:hidden">{place}. </span>}
          {name}
          {guests > 0 && (
            <span className="font-normal text-ink-2 as-table:hidden">
              {" "}
              {me("guests", { count: guests })}
            </span>
          )}
        </span>
      ),
    },
    { key: "party", header: t("party"), onCards: "hidden", cell: seatsOf },
    {
      key: "needs",
      header: t("needs"),
      cell: ({ accessNeeds }) => accessNeeds,
    },
    {
      key: "notes",
      header: t("notes"),
      cell: (guest) => notes(guest) && <span className="wrap-anywhere">{notes(guest)}</span>,
    },
  ];
  if (list === "waitlist")
    columns.splice(1, 0, {
      key: "place",
      header: t("place"),
      onCards: "hidden",
      cell: ({ place }) => place,
    });
  if (open)
    columns.push({
      key: "actions",
      header: t("actions"),
      isBare: true,
      cell: (guest) => <Overrides meetupId={meetupId} guest={guest} list={list} />,
    });
  const caption = list === "going" ? t("goingTitle") : t("waitlistTitle");
  return (
    <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} dense />
  );
}

type OverridesProps = { meetupId: string; guest: Guest; list: Props["list"] };

function Overrides({ meetupId, guest, list }: OverridesProps) {
  const t = useTranslations("rsvps.guests");
  const fields = { meetupId, rsvpId: guest.id };
  const { name } = guest;
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-2 lg:flex-nowrap lg:whitespace-nowrap">
      {list === "waitlist" && (
        <RowAction
          action={seatFromWaitlistAction}
          fields={fields}
          row={name}
          open={t("seatOpen")}
          lead={t("seatLead")}
          text={t("seat")}
          pendingText={t("seatPending")}
        />
      )}
      <RowAction
        action={removeGuestAction}
        fields={fields}
        row={name}
        open={t("cancelOpen")}
        lead={t("cancelLead")}
        text={t("cancel")}
        look="destructive"
        icon="cross"
        pendingText={t("cancelPending")}
      />
    </div>
  );
}
