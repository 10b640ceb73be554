"use client";

import { TextArea } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { fillEventAction } from "@/lib/events/actions";
import type { BilingualField } from "@/lib/events/rules";

type Field = {
  name: BilingualField;
  label: string;
  lang: string;
  there: { text: string; lang: string };
};

type Props = {
  eventId: string;
  fields: Field[];
  texts: { there: string; save: string; saving: string; saved: string };
};

export function FillForm({ eventId, fields, texts }: Props) {
  const form = useForm(fillEventAction);
  return (
    <Form form={form} className="grid gap-8">
      <input type="hidden" name="eventId" value={eventId} />
      {fields.map(({ name, label, lang, there }) => (
        <TextArea
          key={name}
          name={name}
          label={label}
          lang={lang}
          rows={name.startsWith("description") ? 6 : 2}
          defaultValue={form.value(name)}
          error={form.error(name)}
          hint={
            <>
              {texts.there} <q lang={there.lang}>{there.text}</q>
            </>
          }
        />
      ))}
      <div className="grid gap-4">
        <SubmitButton className="justify-self-start" pendingText={texts.saving}>
          {texts.save}
        </SubmitButton>
        <FormStatus message={form.state.status === "done" ? texts.saved : null} />
      </div>
    </Form>
  );
}
