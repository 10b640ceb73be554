"use client";

import type { ReactNode } from "react";
import type { FormState } from "@/lib/kernel/outcome";
import type { ButtonLooks } from "./button-look";
import { Form } from "./form";
import { FormStatus } from "./form-status";
import { HiddenFields } from "./hidden-fields";
import type { IconName } from "./icon";
import { SubmitButton } from "./submit-button";
import { useForm } from "./use-form";

type Props<Data extends object> = ButtonLooks & {
  action: (before: FormState<Data>, data: FormData) => Promise<FormState<Data>>;
  /** What it posts beside the press itself. */
  fields?: Record<string, string | number>;
  icon?: IconName;
  /** The button's whole name, where its text alone does not say which row it is of. */
  name?: string;
  pendingText: string;
  /** Said once it is done, where the page itself doesn't show it. */
  doneText?: string;
  children: ReactNode;
};

/** A button that changes one thing: a form with nothing to fill in. */
export function PressForm<Data extends object>(props: Props<Data>) {
  const { action, fields = {}, name, doneText, children, ...button } = props;
  const form = useForm(action);
  return (
    <Form form={{ ...form, refusal: form.fault }} className="grid gap-3">
      <HiddenFields fields={fields} />
      <SubmitButton {...button} aria-label={name}>
        {children}
      </SubmitButton>
      {doneText && <FormStatus message={form.state.status === "done" ? doneText : null} />}
    </Form>
  );
}
