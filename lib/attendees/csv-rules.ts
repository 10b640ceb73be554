import { csvText } from "@/lib/platform/csv/csv";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { translator } from "@/lib/platform/i18n/translator";
import { answerText } from "@/lib/questions/rules";
import { seatsOf } from "@/lib/seating/rules";
import type { guestsForFile } from "./csv-queries";

type Guests = Awaited<ReturnType<typeof guestsForFile>>;
type Column = [title: string, of: (guest: Guests["guests"][number]) => string | number | null];

/** The guests as CSV. */
export function guestsCsv(locale: Locale, file: Guests): string {
  const { guests, hasNeeds, questions, answers } = file;
  const columns: Column[] = [
    ...columnsOf(locale, hasNeeds),
    ...questions.map((question): Column => {
      const title = pick(locale, question.textEn, question.textFr)?.text ?? "";
      const given = (id: string) =>
        answers.get(id)?.find(({ questionId }) => questionId === question.id);
      return [title, ({ id }) => answerText(locale, question, given(id))];
    }),
  ];
  const rows = guests.map((guest) => columns.map(([, of]) => of(guest)));
  return csvText(locale, [columns.map(([title]) => title), ...rows]);
}

function columnsOf(locale: Locale, hasNeeds: boolean): Column[] {
  const t = translator(locale, "rsvps.guests");
  const discipline = translator(locale, "rsvps.answer.discipline");
  const yes = (is: unknown) => (is ? t("csv.yes") : "");
  const needs: Column[] = [
    [t("needs"), ({ accessNeeds }) => accessNeeds],
    [t("csv.supportPerson"), ({ supportPerson }) => yes(supportPerson)],
  ];
  return [
    [t("csv.status"), ({ status }) => t(status === "going" ? "goingTitle" : "waitlistTitle")],
    [t("name"), ({ name }) => name],
    [t("party"), seatsOf],
    ...(hasNeeds ? needs : []),
    // Without its @, which a spreadsheet would take for a formula.
    [t("csv.handle"), ({ handle }) => handle?.replace(/^@/, "") ?? null],
    [t("csv.discipline"), (guest) => guest.discipline && discipline(guest.discipline)],
    [t("csv.organization"), ({ organization }) => organization],
    [t("csv.town"), ({ town }) => town],
    [t("csv.firstTime"), ({ firstTime }) => yes(firstTime)],
    [t("csv.confirmed"), ({ confirmedAt }) => yes(confirmedAt)],
  ];
}
