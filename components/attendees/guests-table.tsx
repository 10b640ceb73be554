import type { Guest } from "@/lib/attendees/list-queries";
import type { ShownQuestion } from "@/lib/meetups/queries";
import type { DeskNeed } from "@/lib/needs/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { GuestAnswer } from "@/lib/questions/queries";
import { seatsOf } from "@/lib/seating/rules";
import { toAnswers, toQuestions } from "./guest-answers";
import type { GuestRowProps, GuestTexts } from "./guest-row-props";
import { GuestRows } from "./guest-rows";

type Props = {
  locale: Locale;
  meetupId: string;
  list: "going" | "waitlist";
  rows: Guest[];
  questions: ShownQuestion[];
  /** By RSVP. */
  answers: Map<string, GuestAnswer[]>;
  /** Null where the viewer may not see them. */
  needs: DeskNeed[] | null;
  open: boolean;
};

export function GuestsTable({ meetupId, rows, open, ...about }: Props) {
  const { locale, list } = about;
  const toRow = useRow(about);
  // Nobody is asked before they have a seat.
  const questions = list === "going" ? toQuestions(locale, about.questions) : [];
  const texts = useTexts(list);
  const isWaitlist = list === "waitlist";
  return (
    <GuestRows
      {...{ meetupId, questions, texts, isWaitlist }}
      showsNeeds={about.needs !== null}
      rows={rows.map(toRow)}
      isOpen={open}
    />
  );
}

type About = Pick<Props, "locale" | "list" | "questions" | "answers" | "needs">;

/** Returns a function that says what a row says: the translators are made once for all rows. */
function useRow({
  locale,
  list,
  questions,
  answers,
  needs,
}: About): (guest: Guest) => GuestRowProps {
  const [t, me] = [useTranslations("rsvps.guests"), useTranslations("rsvps.me")];
  const notAnswered = useTranslations("rsvps.needs")("notAnswered");
  const open = new Set(needs?.flatMap(({ isAnswered, rsvpId }) => (isAnswered ? [] : rsvpId)));
  const discipline = useTranslations("rsvps.answer.discipline");
  return (guest) => {
    const { id, name, place, guests, accessNeeds, firstTime, confirmed } = guest;
    const { handle, organization, town } = guest;
    const notes = [
      ...[handle, organization, guest.discipline && discipline(guest.discipline), town],
      ...[firstTime && t("firstTime"), !confirmed && t("unconfirmed")],
      guest.supportPerson && t("supportPerson"),
      guest.isAsked && t(guest.reconfirmed ? "stillComing" : "noAnswerYet"),
    ];
    const given = toAnswers(locale, questions, answers.get(id));
    return {
      id,
      name,
      ...(list === "waitlist" && { place }),
      seats: seatsOf(guest),
      ...(guests > 0 && { guests: me("guests", { count: guests }) }),
      ...(accessNeeds && { needs: accessNeeds }),
      ...(open.has(id) && { needsOpen: notAnswered }),
      ...(given.length > 0 && { answers: given }),
      ...(notes.some(Boolean) && { notes: notes.filter(Boolean).join(" · ") }),
    };
  };
}

const TEXTS = [
  ...(["name", "place", "party", "needs", "answers", "notes", "actions"] as const),
  ...(["reason", "reasonHint"] as const),
  ...(["seatOpen", "seatLead", "seat", "seatPending"] as const),
  ...(["cancelOpen", "cancelLead", "cancel", "cancelPending"] as const),
];

function useTexts(list: Props["list"]): GuestTexts {
  const t = useTranslations("rsvps.guests");
  const caption = t(list === "going" ? "goingTitle" : "waitlistTitle");
  const texts = Object.fromEntries(TEXTS.map((key) => [key, t(key)]));
  return { caption, ...texts } as GuestTexts;
}
