import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { RowAction } from "@/components/ui/form/row-action";
import { removeGuestAction, seatFromWaitlistAction } from "@/lib/attendees/actions";
import type { Guest } from "@/lib/attendees/queries";
import { seatsOf } from "@/lib/seating/rules";

type Props = { meetupId: string; list: "going" | "waitlist"; rows: Guest[]; open: boolean };

export function GuestsTable({ meetupId, list, rows, open }: Props) {
  const t = useTranslations("rsvps.guests");
  const notes = ({ organization, firstTime, confirmed }: Guest) =>
    [organization, firstTime && t("firstTime"), !confirmed && t("unconfirmed")]
      .filter(Boolean)
      .join(" · ") || null;
  const place = new Map(rows.map(({ id }, at) => [id, at + 1]));
  const columns: Column<Guest>[] = [
    {
      key: "name",
      header: t("name"),
      isName: true,
      cell: ({ name }) => <span className="wrap-anywhere">{name}</span>,
    },
    { key: "party", header: t("party"), cell: seatsOf },
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
    columns.splice(1, 0, { key: "place", header: t("place"), cell: ({ id }) => place.get(id) });
  if (open)
    columns.push({
      key: "actions",
      header: t("actions"),
      isBare: true,
      cell: (guest) => <Overrides meetupId={meetupId} guest={guest} list={list} />,
    });
  const caption = list === "going" ? t("goingTitle") : t("waitlistTitle");
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

type OverridesProps = { meetupId: string; guest: Guest; list: Props["list"] };

function Overrides({ meetupId, guest, list }: OverridesProps) {
  const t = useTranslations("rsvps.guests");
  const fields = { meetupId, rsvpId: guest.id };
  const { name } = guest;
  return (
    <div className="flex flex-wrap justify-end gap-2 md:justify-start lg:flex-nowrap lg:whitespace-nowrap">
      {list === "waitlist" && (
        <RowAction
          action={seatFromWaitlistAction}
          fields={fields}
          row={name}
          text={t("seat")}
          pendingText={t("seatPending")}
        />
      )}
      <RowAction
        action={removeGuestAction}
        fields={fields}
        row={name}
        open={t("cancelOpen")}
        text={t("cancel")}
        icon="cross"
        pendingText={t("cancelPending")}
      />
    </div>
  );
}
