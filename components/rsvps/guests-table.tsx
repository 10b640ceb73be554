import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { PressForm } from "@/components/ui/press-form";
import type { Guest } from "@/lib/rsvps/desk-queries";
import { cancelForSomebodyAction, seatFromWaitlistAction } from "@/lib/rsvps/host-actions";
import { seatsOf } from "@/lib/rsvps/rules";

type Props = { meetupId: string; list: "going" | "waitlist"; rows: Guest[]; open: boolean };

export function GuestsTable({ meetupId, list, rows, open }: Props) {
  const t = useTranslations("rsvps.guests");
  const place = new Map(rows.map(({ id }, at) => [id, at + 1]));
  const columns: Column<Guest>[] = [
    {
      key: "name",
      header: t("name"),
      isName: true,
      cell: ({ name }) => <span className="wrap-anywhere">{name}</span>,
    },
    { key: "party", header: t("party"), cell: seatsOf },
    { key: "needs", header: t("needs"), cell: (guest) => guest.accessNeeds ?? t("noNeeds") },
    { key: "notes", header: t("notes"), cell: (guest) => <Notes guest={guest} /> },
  ];
  if (list === "waitlist")
    columns.splice(1, 0, { key: "place", header: t("place"), cell: ({ id }) => place.get(id) });
  if (open)
    columns.push({
      key: "actions",
      header: t("actions"),
      cell: (guest) => <Overrides meetupId={meetupId} guest={guest} list={list} />,
    });
  const caption = list === "going" ? t("goingTitle") : t("waitlistTitle");
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function Notes({ guest }: { guest: Guest }) {
  const t = useTranslations("rsvps.guests");
  const notes = [
    guest.organization,
    guest.firstTime && t("firstTime"),
    !guest.confirmed && t("unconfirmed"),
  ];
  return <span className="wrap-anywhere">{notes.filter(Boolean).join(" · ") || "–"}</span>;
}

type OverridesProps = { meetupId: string; guest: Guest; list: Props["list"] };

function Overrides({ meetupId, guest, list }: OverridesProps) {
  const t = useTranslations("rsvps.guests");
  const fields = { meetupId, rsvpId: guest.id };
  const { name } = guest;
  return (
    <span className="flex flex-wrap justify-end gap-2 md:justify-start">
      {list === "waitlist" && (
        <PressForm
          action={seatFromWaitlistAction}
          fields={fields}
          look="secondary"
          pendingText={t("seatPending")}
        >
          {t("seat", { name })}
        </PressForm>
      )}
      <PressForm
        action={cancelForSomebodyAction}
        fields={fields}
        look="destructive"
        icon="cross"
        pendingText={t("cancelPending")}
      >
        {t("cancel", { name })}
      </PressForm>
    </span>
  );
}
