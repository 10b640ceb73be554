"use client";

import { TextArea } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { answerNeedsAction } from "@/lib/needs/actions";

type Props = {
  /** The versions are those of the texts beside the form: after a refusal the new ones are answered. */
  fields: { meetupId: string; rsvpId: string; needsVersion: string; answerVersion: number };
  before: string;
  texts: Record<"label" | "hint" | "save" | "saving" | "saved", string>;
};

export function AnswerForm({ fields, before, texts }: Props) {
  const form = useForm(answerNeedsAction);
  return (
    <Form form={form} className="grid justify-items-start gap-3">
      <HiddenFields fields={fields} />
      <TextArea
        name="answer"
        id={`answer-${fields.rsvpId}`}
        label={texts.label}
        hint={texts.hint}
        defaultValue={form.value("answer", before)}
        error={form.error("answer")}
        rows={2}
        required
        className="w-full"
      />
      <SubmitButton look="secondary" pendingText={texts.saving}>
        {texts.save}
      </SubmitButton>
      <FormStatus message={form.state.status === "done" ? texts.saved : null} />
    </Form>
  );
}
