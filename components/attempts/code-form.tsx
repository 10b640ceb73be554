"use client";

import { CodeField } from "@/components/ui/form/code-field";
import { Form } from "@/components/ui/form/form";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { confirmWithCodeAction } from "@/lib/attempts/actions";

type Props = {
  meetupId: string;
  texts: Record<"label" | "hint" | "confirm" | "confirming", string>;
};

/** The code of the mail about this device's attempt. */
export function CodeForm({ meetupId, texts }: Props) {
  const form = useForm(confirmWithCodeAction);
  return (
    <Form form={form} switchesLanguage={false} className="grid gap-3">
      <HiddenFields fields={{ meetupId }} />
      <CodeField
        label={texts.label}
        hint={texts.hint}
        defaultValue={form.value("code")}
        error={form.error("code")}
      />
      <SubmitButton look="secondary" className="justify-self-start" pendingText={texts.confirming}>
        {texts.confirm}
      </SubmitButton>
    </Form>
  );
}
