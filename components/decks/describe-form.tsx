"use client";

import type { ReactNode } from "react";
import { TextArea } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { describeSlidesAction } from "@/lib/decks/actions";

type Row = { id: string; label: string; description: string; picture: ReactNode };

type Props = {
  deckId: string;
  revision: number;
  rows: Row[];
  maxLength: number;
  texts: Record<"save" | "saving" | "saved", string>;
};

/** The alternative texts of a deck's slides, each beside its picture. */
export function DescribeForm({ deckId, revision, rows, maxLength, texts }: Props) {
  const form = useForm(describeSlidesAction);
  return (
    <Form form={form} className="grid gap-6">
      <HiddenFields form={form} fields={{ deckId, revision }} />
      <ol className="grid gap-5">
        {rows.map(({ id, label, description, picture }, index) => (
          <li key={id} className="grid gap-3 sm:grid-cols-[16rem_1fr]">
            {picture}
            <input type="hidden" name={`slides.${index}.id`} value={id} />
            <TextArea
              name={`slides.${index}.description`}
              label={label}
              rows={3}
              maxLength={maxLength}
              defaultValue={form.value(`slides.${index}.description`, description)}
              error={form.error(`slides.${index}.description`)}
            />
          </li>
        ))}
      </ol>
      <SubmitButton className="justify-self-start" pendingText={texts.saving}>
        {texts.save}
      </SubmitButton>
      <FormStatus message={form.state.status === "done" ? texts.saved : null} />
    </Form>
  );
}
