"use client";

import { TextArea } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { saveNotesAction } from "@/lib/stage/actions";

type Props = {
  talkId: string;
  notes: { text: string; revision: number };
  maxLength: number;
  texts: Record<"label" | "save" | "saving" | "saved", string>;
};

/** What the speaker's own screen shows beside the slides. */
export function NotesForm({ talkId, notes, maxLength, texts }: Props) {
  const form = useForm(saveNotesAction);
  return (
    <Form form={form} className="grid gap-4">
      <HiddenFields form={form} fields={{ talkId, revision: notes.revision }} />
      <TextArea
        name="notes"
        label={texts.label}
        rows={8}
        maxLength={maxLength}
        defaultValue={form.value("notes", notes.text)}
        error={form.error("notes")}
      />
      <SubmitButton className="justify-self-start" pendingText={texts.saving}>
        {texts.save}
      </SubmitButton>
      <FormStatus message={form.state.status === "done" ? texts.saved : null} />
    </Form>
  );
}
