"use client";

import { ChoiceGroup } from "@/components/ui/form/choice";
import { TextArea } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import type { Locale } from "@/lib/platform/i18n/locales";
import { reportAction } from "@/lib/reports/actions";

type Props = {
  meetupId: string;
  formKey: string;
  locale: Locale;
  texts: Record<"text" | "hint" | "language" | "en" | "fr" | "say" | "saying" | "said", string>;
};

export function ReportForm({ meetupId, formKey, locale, texts }: Props) {
  const form = useForm(reportAction);
  return (
    <Form form={form} className="grid gap-5">
      <HiddenFields form={form} fields={{ meetupId, key: formKey }} />
      <TextArea
        name="text"
        label={texts.text}
        hint={texts.hint}
        rows={4}
        required
        defaultValue={form.value("text")}
        error={form.error("text")}
      />
      <ChoiceGroup
        name="language"
        label={texts.language}
        inline
        choices={[
          { value: "en", label: texts.en },
          { value: "fr", label: texts.fr },
        ]}
        defaultValue={form.value("language", locale)}
        error={form.error("language")}
      />
      <SubmitButton size="door" wide pendingText={texts.saying}>
        {texts.say}
      </SubmitButton>
      <FormStatus message={form.state.status === "done" ? texts.said : null} />
    </Form>
  );
}
