"use client";

import { RowsForm } from "@/components/ui/form/rows/rows-form";
import { overrideAction } from "@/lib/attendees/actions";
import { GuestRow } from "./guest-row";
import type { GuestRowProps, GuestTexts, QuestionProps } from "./guest-row-props";

type Props = {
  meetupId: string;
  rows: GuestRowProps[];
  /** Empty where their answers are not shown. */
  questions: QuestionProps[];
  /** Whether the viewer may see what people need. */
  showsNeeds: boolean;
  texts: GuestTexts;
  isWaitlist: boolean;
  /** Whether RSVPs can still be changed. */
  isOpen: boolean;
};

/** A client component for its size: the page's data has no row's markup. The form also shows why it came too late. */
export function GuestRows({
  meetupId,
  rows,
  questions,
  showsNeeds,
  texts,
  isWaitlist,
  isOpen,
}: Props) {
  const columns = [
    texts.name,
    ...(isWaitlist ? [texts.place] : []),
    texts.party,
    ...(showsNeeds ? [texts.needs] : []),
    ...(questions.length > 0 ? [texts.answers] : []),
    texts.notes,
  ];
  return (
    <RowsForm
      action={overrideAction}
      fields={{ meetupId }}
      buttons={["seatId", "removeId"]}
      rows={rows}
    >
      {(form) => (
        <table className="guests">
          <caption className="sr-only">{texts.caption}</caption>
          <thead>
            <tr>
              {columns.map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
              {isOpen && (
                <th scope="col" className="no-print">
                  {texts.actions}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <GuestRow
                key={row.id}
                {...{ row, questions, showsNeeds, texts, isWaitlist, isOpen, form }}
              />
            ))}
          </tbody>
        </table>
      )}
    </RowsForm>
  );
}
