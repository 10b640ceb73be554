import type { ComponentProps } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { GuestRowProps, GuestTexts, QuestionProps } from "./guest-row-props";

type Props = {
  row: GuestRowProps;
  questions: QuestionProps[];
  texts: GuestTexts;
  isWaitlist: boolean;
  isOpen: boolean;
};

export function GuestRow({ row, questions, texts, isWaitlist, isOpen }: Props) {
  const { name, place, seats, guests, needs, notes } = row;
  return (
    <tr>
      <th scope="row">
        {isWaitlist && <span className="as-table:hidden">{place}. </span>}
        {name}
        {guests && " "}
        {guests && (
          <span className="inline-block font-normal text-ink-2 as-table:hidden">{guests}</span>
        )}
      </th>
      {isWaitlist && <td className="as-cards:hidden">{place}</td>}
      <td className="as-cards:hidden">{seats}</td>
      <td data-label={texts.needs}>{needs}</td>
      {questions.length > 0 && (
        <td>
          {row.answers?.map(({ to, text }) => (
            <Answer key={to} question={questions[to]} text={text} />
          ))}
        </td>
      )}
      <td>{notes}</td>
      {isOpen && <Overrides {...{ row, texts, isWaitlist }} />}
    </tr>
  );
}

type AnswerProps = { question: QuestionProps | undefined; text: string };

const Answer = ({ question, text }: AnswerProps) => (
  <span className={question?.inList ? "block" : "no-print block"}>
    <span lang={question?.lang} className="text-ink-2">
      {question?.text}
    </span>{" "}
    {text}
  </span>
);

/** Both unfold first: they mail somebody, the rows move up after them, and a second tap must not hit the next one. */
function Overrides({ row, texts, isWaitlist }: Omit<Props, "isOpen" | "questions">) {
  return (
    <td className="no-print">
      <div className="guest-actions">
        {isWaitlist && (
          <OverrideButton
            row={row}
            open={texts.seatOpen}
            lead={texts.seatLead}
            text={texts.seat}
            name="seatId"
            look="secondary"
            pendingText={texts.seatPending}
          />
        )}
        <OverrideButton
          row={row}
          open={texts.cancelOpen}
          lead={texts.cancelLead}
          text={texts.cancel}
          name="removeId"
          look="destructive"
          icon="cross"
          pendingText={texts.cancelPending}
        />
      </div>
    </td>
  );
}

type ButtonProps = Omit<ComponentProps<typeof SubmitButton>, "value" | "children"> & {
  row: GuestRowProps;
  open: string;
  lead: string;
  text: string;
};

function OverrideButton({ row, open, lead, text, ...button }: ButtonProps) {
  return (
    <Disclosure summary={open} of={row.name}>
      <p>{lead}</p>
      <SubmitButton value={row.id} {...button}>
        {text} <span className="sr-only">{row.name}</span>
      </SubmitButton>
    </Disclosure>
  );
}
