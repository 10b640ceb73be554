"use client";

import { ClockChoice, type ClockTexts } from "@/components/site/clock-choice";
import { TextField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { setCallInAction } from "@/lib/call-ins/actions";

export type CallInTexts = {
  clock: ClockTexts;
  label: string;
  hint: string;
  save: string;
  saving: string;
  saved: string;
};

type Props = { meetupId: string; at: string; texts: CallInTexts };

/** When the stream turns to one city. */
export function CallInForm({ meetupId, at, texts }: Props) {
  const form = useForm(setCallInAction);
  return (
    <Form form={form} className="grid gap-3">
      <input type="hidden" name="meetupId" value={meetupId} />
      <TextField
        // A suggested time replaces what stands there; the form itself stays, to say that it saved.
        key={at}
        name="at"
        id={`at-${meetupId}`}
        label={texts.label}
        hint={texts.hint}
        defaultValue={form.value("at", at)}
        error={form.error("at")}
      />
      <ClockChoice
        name="atChoice"
        code={form.code("at")}
        chosen={form.value("atChoice")}
        texts={texts.clock}
      />
      <SubmitButton look="secondary" className="justify-self-start" pendingText={texts.saving}>
        {texts.save}
      </SubmitButton>
      <FormStatus message={form.state.status === "done" ? texts.saved : null} />
    </Form>
  );
}
