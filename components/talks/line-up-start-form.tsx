"use client";

import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { setLineUpStartAction } from "@/lib/talks/actions";

type Props = {
  meetupId: string;
  startsLocal: string;
  texts: Record<"start" | "hint" | "save" | "saving" | "saved", string>;
};

export function LineUpStartForm({ meetupId, startsLocal, texts }: Props) {
  const form = useForm(setLineUpStartAction);
  return (
    <Form form={form} className="grid gap-4">
      <input type="hidden" name="meetupId" value={meetupId} />
      <TextField
        name="startsLocal"
        label={texts.start}
        hint={texts.hint}
        autoComplete="off"
        className="max-w-text"
        defaultValue={form.value("startsLocal", startsLocal)}
        error={form.error("startsLocal")}
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
