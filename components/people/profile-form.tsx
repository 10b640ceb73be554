"use client";

import { type Choice, ChoiceGroup } from "@/components/ui/form/choice";
import { NameField, TextField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { changeProfileAction } from "@/lib/people/actions";
import type { Locale } from "@/lib/platform/i18n/locales";

type Props = {
  values: Record<"name" | "handle" | "organization", string | null> & { locale: Locale };
  languages: Choice[];
  texts: Record<
    | ("name" | "nameHint" | "handle" | "handleHint" | "organization" | "organizationHint")
    | ("language" | "save" | "saving" | "saved"),
    string
  >;
};

export function ProfileForm({ values, languages, texts }: Props) {
  const form = useForm(changeProfileAction);
  const field = (name: "handle" | "organization") => ({
    name,
    defaultValue: form.value(name, values[name] ?? ""),
    error: form.error(name),
    className: "w-full",
  });
  return (
    <Form form={form} className="grid max-w-md justify-items-start gap-4">
      <NameField
        form={form}
        label={texts.name}
        hint={texts.nameHint}
        before={values.name ?? ""}
        className="w-full"
      />
      <TextField
        {...field("handle")}
        label={texts.handle}
        hint={texts.handleHint}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        {...field("organization")}
        label={texts.organization}
        hint={texts.organizationHint}
        autoComplete="organization"
      />
      <ChoiceGroup
        name="locale"
        label={texts.language}
        choices={languages}
        defaultValue={form.value("locale", values.locale)}
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
