import type { Guest } from "@/lib/attendees/list-queries";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { seatsOf } from "@/lib/seating/rules";
import type { GuestRowProps, GuestTexts } from "./guest-row-props";
import { GuestRows } from "./guest-rows";

type Props = { meetupId: string; list: "going" | "waitlist"; rows: Guest[]; open: boolean };

export function GuestsTable({ meetupId, list, rows, open }: Props) {
  const toRow = useRow(list);
  const texts = useTexts(list);
  const isWaitlist = list === "waitlist";
  return <GuestRows {...{ meetupId, texts, isWaitlist }} rows={rows.map(toRow)} isOpen={open} />;
}

/** Returns a function that says what a row says: the translators are made once for all rows. */
function useRow(list: Props["list"]): (guest: Guest) => GuestRowProps {
  const [t, me] = [useTranslations("rsvps.guests"), useTranslations("rsvps.me")];
  const discipline = useTranslations("rsvps.answer.discipline");
  return (guest) => {
    const { id, name, place, guests, accessNeeds, firstTime, confirmed } = guest;
    const { handle, organization, town } = guest;
    const notes = [
      ...[handle, organization, guest.discipline && discipline(guest.discipline), town],
      ...[firstTime && t("firstTime"), !confirmed && t("unconfirmed")],
      guest.isAsked && t(guest.reconfirmed ? "stillComing" : "noAnswerYet"),
    ];
    return {
      id,
      name,
      ...(list === "waitlist" && { place }),
      seats: seatsOf(guest),
      ...(guests > 0 && { guests: me("guests", { count: guests }) }),
      ...(accessNeeds && { needs: accessNeeds }),
      ...(notes.some(Boolean) && { notes: notes.filter(Boolean).join(" · ") }),
    };
  };
}

const TEXTS = [
  ...(["name", "place", "party", "needs", "notes", "actions"] as const),
  ...(["seatOpen", "seatLead", "seat", "seatPending"] as const),
  ...(["cancelOpen", "cancelLead", "cancel", "cancelPending"] as const),
];

function useTexts(list: Props["list"]): GuestTexts {
  const t = useTranslations("rsvps.guests");
  const caption = t(list === "going" ? "goingTitle" : "waitlistTitle");
  const texts = Object.fromEntries(TEXTS.map((key) => [key, t(key)]));
  return { caption, ...texts } as GuestTexts;
}
