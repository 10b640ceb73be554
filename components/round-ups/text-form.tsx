"use client";

import { TextArea, TextField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { saveRoundUpTextAction } from "@/lib/round-ups/actions";

type Name = "titleEn" | "titleFr" | "textEn" | "textFr";

type Props = {
  /** Tells its fields from those of the page's other forms. */
  id: string;
  fields: { eventId: string; key: string; revision: number; itemId?: string };
  before: Record<Name, string>;
  texts: Record<Name | "markdown" | "optional" | "save" | "saving" | "saved", string>;
};

/** A theme, a text, or both, in one language or in two. */
export function TextForm({ id, fields, before, texts }: Props) {
  const form = useForm(saveRoundUpTextAction);
  const field = (name: Name) => ({
    name,
    id: `${name}-${id}`,
    label: texts[name],
    lang: name.endsWith("Fr") ? "fr" : "en",
    mark: texts.optional,
    defaultValue: form.value(name, before[name]),
    error: form.error(name),
  });
  return (
    <Form form={form} className="grid gap-5">
      <HiddenFields form={form} fields={fields} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField {...field("titleEn")} autoComplete="off" />
        <TextField {...field("titleFr")} autoComplete="off" />
        <TextArea {...field("textEn")} rows={5} hint={texts.markdown} />
        <TextArea {...field("textFr")} rows={5} hint={texts.markdown} />
      </div>
      <SubmitButton look="secondary" className="justify-self-start" pendingText={texts.saving}>
        {texts.save}
      </SubmitButton>
      <FormStatus message={form.state.status === "done" ? texts.saved : null} />
    </Form>
  );
}
