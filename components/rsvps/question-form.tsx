"use client";

import { type ComponentProps, type FocusEvent, type ReactNode, useEffect, useState } from "react";
import { Checkbox, type Choice, ChoiceGroup } from "@/components/ui/form/choice";
import { type Option, SelectField, TextArea, TextField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import type { saveDetailAction } from "@/lib/rsvps/actions";

type Props = {
  action: typeof saveDetailAction;
  /** Tells it from the card's other questions. */
  question: string;
  fields: Record<string, string>;
  kind: "choice" | "select" | "check" | "short" | "long";
  label: ReactNode;
  hint?: ReactNode;
  mark?: string | undefined;
  required?: boolean;
  choices?: Choice[] | Option[];
  /** Of a checked box "on". */
  before: string;
  texts: { save: string; saving: string; saved: string };
};

export function QuestionForm(props: Props) {
  const { action, question, fields, kind, choices = [], before, texts, ...saveProps } = props;
  const form = useForm(action);
  // A device does not receive stored answers; what was just typed stays in the field.
  const [typed, setTyped] = useState<string | null>(null);
  const [hasButton, setHasButton] = useState(true);
  const isMissing = Boolean(saveProps.required) && before === "";
  // What was not touched needs no button, unless an answer is missing; without scripts it stays.
  useEffect(() => setHasButton(isMissing), [isMissing]);
  const typedIn = (element: HTMLFormElement) => String(new FormData(element).get("answer") ?? "");
  const field = {
    ...saveProps,
    name: "answer",
    id: `answer-${question}`,
    defaultValue: form.value("answer", typed ?? before),
    error: form.error("answer"),
  };
  // Also saves when the focus leaves the form without pressing the button.
  const saveOnLeaving = ({ currentTarget, relatedTarget }: FocusEvent<HTMLFormElement>) => {
    if (form.pending || currentTarget.contains(relatedTarget)) return;
    if (typedIn(currentTarget) !== field.defaultValue) currentTarget.requestSubmit();
  };
  return (
    <Form
      form={form}
      className="grid justify-items-start gap-3"
      onChange={() => setHasButton(true)}
      onBlur={saveOnLeaving}
      onSubmit={({ currentTarget }) => setTyped(typedIn(currentTarget))}
    >
      <HiddenFields fields={fields} />
      {kind === "choice" && <ChoiceGroup {...field} choices={choices} className="w-full" />}
      {kind === "select" && (
        <SelectField {...field} options={choices as Option[]} className="w-full" />
      )}
      {kind === "check" && <CheckQuestion {...field} />}
      {kind === "short" && <TextField {...field} className="w-full" />}
      {kind === "long" && <TextArea {...field} rows={3} className="w-full" />}
      {hasButton && (
        <SubmitButton look="secondary" pendingText={texts.saving}>
          {texts.save}
        </SubmitButton>
      )}
      <FormStatus message={form.state.status === "done" ? texts.saved : null} />
    </Form>
  );
}

type CheckProps = Omit<ComponentProps<typeof Checkbox>, "defaultValue"> & { defaultValue: string };

const CheckQuestion = ({ defaultValue, ...field }: CheckProps) => (
  <Checkbox {...field} defaultChecked={defaultValue === "on"} />
);
