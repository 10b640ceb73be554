"use client";

import { FormSection, type SectionProps } from "@/components/site/form-section";
import { ErrorSummary } from "@/components/ui/form/error-summary";
import { TextArea } from "@/components/ui/form/field";
import { FormStatus } from "@/components/ui/form/form-status";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { inviteByLinesAction } from "@/lib/invitations/actions";

type Props = SectionProps & {
  eventId: string;
  texts: {
    label: string;
    hint: string;
    example: string;
    send: string;
    sending: string;
    sent: string;
    errorSummary: string;
  };
};

/** Each invalid line has its own error, and any error rejects all lines. */
export function InviteLines({ section, closed, eventId, texts }: Props) {
  const form = useForm(inviteByLinesAction);
  const errors = Object.entries(form.state.status === "invalid" ? form.state.fieldErrors : {})
    .filter(([field]) => field.startsWith("lines."))
    .map(([, { message }]) => ({ field: "lines", message }));
  const done = form.state.status === "done" ? `${texts.sent} ${form.state.sent}` : null;
  return (
    <FormSection form={form} section={section} closed={closed} className="max-w-2xl">
      <input type="hidden" name="eventId" value={eventId} />
      {errors.length > 0 && <ErrorSummary title={texts.errorSummary} errors={errors} />}
      <TextArea
        name="lines"
        label={texts.label}
        hint={texts.hint}
        placeholder={texts.example}
        rows={6}
        spellCheck={false}
        autoCapitalize="none"
        defaultValue={form.value("lines")}
        error={form.error("lines")}
      />
      <SubmitButton className="justify-self-start" icon="mail" pendingText={texts.sending}>
        {texts.send}
      </SubmitButton>
      <FormStatus message={done} />
    </FormSection>
  );
}
