"use client";

import { SelectField, TextField } from "@/components/ui/form/field";
import { FieldPair } from "@/components/ui/form/field-pair";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { addSlotAction } from "@/lib/line-ups/actions";

type Props = {
  meetupId: string;
  formKey: string;
  texts: {
    kind: string;
    kinds: { value: string; label: string }[];
    minutes: string;
    seconds: string;
    titleEn: string;
    titleFr: string;
    optional: string;
    add: string;
    adding: string;
    added: string;
  };
};

export function AddSlotForm({ meetupId, formKey, texts }: Props) {
  const form = useForm(addSlotAction);
  const field = (name: string, before = "") => ({
    name,
    defaultValue: form.value(name, before),
    error: form.error(name),
  });
  const number = { inputMode: "numeric", autoComplete: "off" } as const;
  return (
    <Form form={form} className="grid gap-4">
      <HiddenFields form={form} fields={{ meetupId, key: formKey }} />
      <SelectField
        {...field("kind", "break")}
        className="max-w-text"
        label={texts.kind}
        options={texts.kinds}
      />
      <FieldPair>
        <TextField {...field("minutes", "15")} {...number} label={texts.minutes} />
        <TextField {...field("seconds")} {...number} label={texts.seconds} mark={texts.optional} />
        <TextField {...field("titleEn")} label={texts.titleEn} mark={texts.optional} lang="en" />
        <TextField {...field("titleFr")} label={texts.titleFr} mark={texts.optional} lang="fr" />
      </FieldPair>
      <div>
        <SubmitButton look="secondary" icon="plus" pendingText={texts.adding}>
          {texts.add}
        </SubmitButton>
      </div>
      <FormStatus message={form.state.status === "done" ? texts.added : null} />
    </Form>
  );
}
