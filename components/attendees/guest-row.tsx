import type { ComponentProps } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/form/field";
import type { RowFields } from "@/components/ui/form/rows/rows-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { GuestRowProps, GuestTexts, QuestionProps } from "./guest-row-props";

type Props = {
  row: GuestRowProps;
  questions: QuestionProps[];
  showsNeeds: boolean;
  texts: GuestTexts;
  isWaitlist: boolean;
  isOpen: boolean;
  form: RowFields;
};

export function GuestRow({ row, questions, showsNeeds, texts, isWaitlist, isOpen, form }: Props) {
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
      {showsNeeds && (
        <td data-label={texts.needs}>
          {needs}
          {row.needsOpen && <span className="no-print text-warn"> · {row.needsOpen}</span>}
        </td>
      )}
      {questions.length > 0 && (
        <td>
          {row.answers?.map(({ to, text }) => (
            <Answer key={to} question={questions[to]} text={text} />
          ))}
        </td>
      )}
      <td>{notes}</td>
      {isOpen && <Overrides {...{ row, texts, isWaitlist, form }} />}
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
function Overrides({
  row,
  texts,
  isWaitlist,
  form,
}: Pick<Props, "row" | "texts" | "isWaitlist" | "form">) {
  const shared = { row, texts, form };
  return (
    <td className="no-print">
      <div className="guest-actions">
        {isWaitlist && (
          <OverrideButton
            {...shared}
            override="seat"
            open={texts.seatOpen}
            lead={texts.seatLead}
            text={texts.seat}
            look="secondary"
            pendingText={texts.seatPending}
          />
        )}
        <OverrideButton
          {...shared}
          override="remove"
          open={texts.cancelOpen}
          lead={texts.cancelLead}
          text={texts.cancel}
          look="destructive"
          icon="cross"
          pendingText={texts.cancelPending}
        />
      </div>
    </td>
  );
}

type ButtonProps = Pick<Props, "row" | "texts" | "form"> &
  Pick<ComponentProps<typeof SubmitButton>, "look" | "icon" | "pendingText"> & {
    override: "seat" | "remove";
    open: string;
    lead: string;
    text: string;
  };

/** Its reason is a text area: in a field of one line, Enter would press the list's first button. */
function OverrideButton({ row, texts, form, override, open, lead, text, ...button }: ButtonProps) {
  const { id, name } = row;
  const reason = `${override}Reason.${id}`;
  const error = form.error(reason);
  const typed = form.value(reason);
  return (
    <Disclosure summary={open} of={name} open={Boolean(error || typed) || undefined}>
      <p>{lead}</p>
      <TextArea
        name={reason}
        label={texts.reason}
        hint={texts.reasonHint}
        defaultValue={typed}
        error={error}
        rows={2}
        required
        className="mb-3 max-w-72 whitespace-normal"
      />
      <SubmitButton name={`${override}Id`} value={id} {...button}>
        {text} <span className="sr-only">{name}</span>
      </SubmitButton>
    </Disclosure>
  );
}
