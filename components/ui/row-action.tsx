"use client";

import type { FormState } from "@/lib/outcome";
import type { ButtonLook } from "./button-look";
import { Form } from "./form";
import { FormStatus } from "./form-status";
import type { IconName } from "./icon";
import { SubmitButton } from "./submit-button";
import { useForm } from "./use-form";

type Props<Data extends object> = {
  action: (before: FormState<Data>, data: FormData) => Promise<FormState<Data>>;
  fields: Record<string, string>;
  /** Of which row: heard with the button's name, not shown. */
  row: string;
  text: string;
  pendingText: string;
  /** Said once it is done, where the row itself doesn't show it. */
  doneText?: string;
  look?: ButtonLook;
  icon?: IconName;
};

/** One button of a row in a list. */
export function RowAction<Data extends object>(props: Props<Data>) {
  const { action, fields, row, text, pendingText, doneText, look, icon } = props;
  const form = useForm(action);
  const done = form.state.status === "done";
  return (
    <Form form={form} className="grid justify-items-start gap-2">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton look={look ?? "secondary"} icon={icon} pendingText={pendingText}>
        {text} <span className="sr-only">{row}</span>
      </SubmitButton>
      {doneText && <FormStatus message={done ? doneText : null} />}
    </Form>
  );
}
