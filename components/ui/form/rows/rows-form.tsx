"use client";

import type { ReactNode } from "react";
import type { FormState } from "@/lib/kernel/outcome";
import { Form } from "../form";
import { HiddenFields } from "../hidden-fields";
import { useForm } from "../use-form";

type Props<Data extends object> = {
  action: (before: FormState<Data>, data: FormData) => Promise<FormState<Data>>;
  /** Hidden fields. */
  fields?: Record<string, string>;
  /** The names of the rows' buttons. The value of each is its row's id. */
  buttons: string[];
  rows: { id?: string; name: string }[];
  /** Rows with fields of their own take the form, and show the fields' errors. */
  children: ReactNode | ((form: RowFields) => ReactNode);
};

/** What a row's fields need of the form. */
export type RowFields = Pick<ReturnType<typeof useForm>, "value" | "error">;

/**
 * One form for all rows of a list, whose buttons say which: a form each costs the server more than the rest of the row.
 * A refusal names the row.
 */
export function RowsForm<Data extends object>(props: Props<Data>) {
  const { action, fields = {}, buttons, rows, children } = props;
  const form = useForm(action);
  const pressed = buttons.map((button) => form.value(button)).find((id) => id !== "");
  const name = pressed && rows.find(({ id }) => id === pressed)?.name;
  const hasFields = typeof children === "function";
  const rejection = hasFields ? form.refusal : form.anyError;
  const refusal = rejection && `${name ? `${name}: ` : ""}${rejection}`;
  return (
    <Form form={{ ...form, refusal }} switchesLanguage={false} className="rows-form grid gap-3">
      <HiddenFields fields={fields} />
      {hasFields ? children(form) : children}
    </Form>
  );
}
