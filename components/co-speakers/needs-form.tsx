"use client";

import { TextArea } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { saveOwnNeedsAction } from "@/lib/co-speakers/actions";

type Props = {
  talkId: string;
  needs: string;
  texts: Record<"needs" | "hint" | "save" | "saving" | "saved", string>;
};

export function NeedsForm({ talkId, needs, texts }: Props) {
  const form = useForm(saveOwnNeedsAction);
  return (
    <Form form={form} className="grid gap-4">
      <HiddenFields form={form} fields={{ talkId }} />
      <TextArea
        name="needs"
        id={`needs-${talkId}`}
        label={texts.needs}
        hint={texts.hint}
        defaultValue={form.value("needs", needs)}
        error={form.error("needs")}
        rows={3}
      />
      <div>
        <SubmitButton look="secondary" pendingText={texts.saving}>
          {texts.save}
        </SubmitButton>
      </div>
      <FormStatus message={form.state.status === "done" ? texts.saved : null} />
    </Form>
  );
}
