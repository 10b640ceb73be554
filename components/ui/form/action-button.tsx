"use client";

import type { ReactNode } from "react";
import type { FormState } from "@/lib/kernel/outcome";
import type { ButtonLooks } from "../button-look";
import type { IconName } from "../icon";
import { Form } from "./form";
import { FormStatus } from "./form-status";
import { HiddenFields } from "./hidden-fields";
import { SubmitButton } from "./submit-button";
import { useForm } from "./use-form";

type Props<Data extends object> = ButtonLooks & {
  action: (before: FormState<Data>, data: FormData) => Promise<FormState<Data>>;
  /** Hidden fields. */
  fields?: Record<string, string | number>;
  icon?: IconName;
  /** The accessible name, if the text alone does not identify the row. */
  name?: string;
  pendingText: string;
  /** No longer on the page, except while it was just rejected. */
  closed?: boolean;
  /** Announced once it is done, where the page itself doesn't show it. */
  doneText?: string;
  children: ReactNode;
};

/** A button that posts an action: a form without visible fields. */
export function ActionButton<Data extends object>(props: Props<Data>) {
  const { action, fields = {}, name, closed, doneText, children, ...button } = props;
  const form = useForm(action);
  if (closed && !form.wasRejected) return null;
  return (
    <Form
      form={{ ...form, refusal: form.anyError }}
      switchesLanguage={false}
      className="grid gap-3"
    >
      <HiddenFields fields={fields} />
      <SubmitButton {...button} aria-label={name}>
        {children}
      </SubmitButton>
      {doneText && <FormStatus message={form.state.status === "done" ? doneText : null} />}
    </Form>
  );
}
