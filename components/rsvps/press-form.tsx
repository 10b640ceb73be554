"use client";

import type { ReactNode } from "react";
import type { ButtonLook } from "@/components/ui/button-look";
import { Form } from "@/components/ui/form";
import type { IconName } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { FormState } from "@/lib/outcome";

type Props = {
  action: (before: FormState<object>, data: FormData) => Promise<FormState<object>>;
  fields: Record<string, string>;
  look?: ButtonLook;
  icon?: IconName;
  wide?: boolean;
  /** The button's whole name, where its text alone does not say which row it is of. */
  name?: string;
  pendingText: string;
  children: ReactNode;
};

/** A button that changes one thing: a form with nothing to fill in. */
export function PressForm({ action, fields, name, children, ...button }: Props) {
  const form = useForm(action);
  return (
    <Form form={form} className="grid gap-3">
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <SubmitButton {...button} aria-label={name}>
        {children}
      </SubmitButton>
    </Form>
  );
}
