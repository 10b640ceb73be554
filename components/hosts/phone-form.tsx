"use client";

import { TextField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { hostPhoneAction } from "@/lib/hosts/actions";

type Props = {
  meetupId: string;
  phone: string | null;
  texts: Record<"label" | "hint" | "save" | "saving" | "saved", string>;
};

/** The host's own telephone. */
export function PhoneForm({ meetupId, phone, texts }: Props) {
  const form = useForm(hostPhoneAction);
  return (
    <Form form={form} className="grid max-w-md gap-3">
      <HiddenFields fields={{ meetupId }} />
      <TextField
        name="phone"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        label={texts.label}
        hint={texts.hint}
        defaultValue={form.value("phone", phone ?? "")}
        error={form.error("phone")}
      />
      <SubmitButton className="justify-self-start" pendingText={texts.saving}>
        {texts.save}
      </SubmitButton>
      <FormStatus message={form.state.status === "done" ? texts.saved : null} />
    </Form>
  );
}
