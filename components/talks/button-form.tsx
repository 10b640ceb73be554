"use client";

import type { ReactNode } from "react";
import type { ButtonLook } from "@/components/ui/button-look";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { FormState } from "@/lib/outcome";

type Props = {
  action: (before: FormState, data: FormData) => Promise<FormState>;
  /** What it posts beside the press itself. */
  fields: Record<string, string | number>;
  /** Names the button's row; begins with the words on the button. */
  label?: string;
  pendingText: string;
  look?: ButtonLook;
  children: ReactNode;
};

/** A form that is one button, for rows of a list. */
export function ButtonForm({
  action,
  fields,
  label,
  pendingText,
  look = "secondary",
  children,
}: Props) {
  const form = useForm(action);
  return (
    <Form form={form} className="grid gap-2">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton look={look} aria-label={label} pendingText={pendingText}>
        {children}
      </SubmitButton>
    </Form>
  );
}
