"use client";

import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { changeProfileAction } from "@/lib/people/actions";

type Props = {
  name: string;
  texts: { name: string; nameHint: string; save: string; saving: string; saved: string };
};

export function ProfileForm({ name, texts }: Props) {
  const form = useForm(changeProfileAction);
  return (
    <Form form={form} className="grid max-w-md justify-items-start gap-4">
      <TextField
        name="name"
        label={texts.name}
        hint={texts.nameHint}
        autoComplete="name"
        required
        className="w-full"
        defaultValue={form.value("name", name)}
        error={form.error("name")}
      />
      <SubmitButton look="secondary" pendingText={texts.saving}>
        {texts.save}
      </SubmitButton>
      <FormStatus message={form.state.status === "done" ? texts.saved : null} />
    </Form>
  );
}
