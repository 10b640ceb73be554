"use client";

import { type Choice, ChoiceGroup } from "@/components/ui/form/choice";
import { NameField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { changeProfileAction } from "@/lib/people/actions";
import type { Locale } from "@/lib/platform/i18n/locales";

type Props = {
  name: string;
  locale: Locale;
  languages: Choice[];
  texts: Record<"name" | "nameHint" | "language" | "save" | "saving" | "saved", string>;
};

export function ProfileForm({ name, locale, languages, texts }: Props) {
  const form = useForm(changeProfileAction);
  return (
    <Form form={form} className="grid max-w-md justify-items-start gap-4">
      <NameField
        form={form}
        label={texts.name}
        hint={texts.nameHint}
        before={name}
        className="w-full"
      />
      <ChoiceGroup
        name="locale"
        label={texts.language}
        choices={languages}
        defaultValue={form.value("locale", locale)}
        error={form.error("locale")}
        inline
      />
      <SubmitButton look="secondary" pendingText={texts.saving}>
        {texts.save}
      </SubmitButton>
      <FormStatus message={form.state.status === "done" ? texts.saved : null} />
    </Form>
  );
}
