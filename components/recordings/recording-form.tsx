"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { setRecordingAction } from "@/lib/recordings/actions";

type Props = {
  talkId: string;
  recordingUrl: string;
  texts: Record<"open" | "url" | "urlHint" | "save" | "saving" | "saved", string>;
};

/** Where a talk can be watched. */
export function RecordingForm({ talkId, recordingUrl, texts }: Props) {
  const form = useForm(setRecordingAction);
  return (
    <Disclosure summary={texts.open} open={form.wasRejected}>
      <Form form={form} className="grid gap-4">
        <HiddenFields form={form} fields={{ talkId }} />
        <TextField
          name="recordingUrl"
          type="url"
          label={texts.url}
          hint={texts.urlHint}
          defaultValue={form.value("recordingUrl", recordingUrl)}
          error={form.error("recordingUrl")}
        />
        <SubmitButton look="secondary" className="justify-self-start" pendingText={texts.saving}>
          {texts.save}
        </SubmitButton>
        <FormStatus message={form.state.status === "done" ? texts.saved : null} />
      </Form>
    </Disclosure>
  );
}
