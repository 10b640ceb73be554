"use client";

import { TextField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { meetingLinkAction } from "@/lib/call-ins/actions";

type Props = {
  meetupId: string;
  meetingLink: string | null;
  texts: Record<"label" | "hint" | "save" | "saving" | "saved", string>;
};

/** By which link the stream reaches a city. */
export function MeetingLinkForm({ meetupId, meetingLink, texts }: Props) {
  const form = useForm(meetingLinkAction);
  return (
    <Form form={form} className="grid max-w-md gap-3">
      <HiddenFields fields={{ meetupId }} />
      <TextField
        name="meetingLink"
        id={`link-${meetupId}`}
        type="url"
        inputMode="url"
        autoComplete="off"
        label={texts.label}
        hint={texts.hint}
        defaultValue={form.value("meetingLink", meetingLink ?? "")}
        error={form.error("meetingLink")}
      />
      <SubmitButton look="secondary" className="justify-self-start" pendingText={texts.saving}>
        {texts.save}
      </SubmitButton>
      <FormStatus message={form.state.status === "done" ? texts.saved : null} />
    </Form>
  );
}
