"use client";

import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
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
  isEmpty: boolean;
};

type Props = {
  eventId: string;
  fields: Field[];
  /** Shown instead of the form once nothing is left to fill. */
  closed: ReactNode;
  texts: { there: string; save: string; saving: string; saved: string };
};

export function FillForm({ eventId, fields, closed, texts }: Props) {
  const form = useForm(fillEventAction);
  // What was just sent back stays, though another host filled it meanwhile.
  const shown = fields.filter(({ name, isEmpty }) => isEmpty || form.value(name) !== "");
  if (shown.length === 0) return closed;
  return (
    <Card as="div">
      <Form form={form} className="grid gap-8">
        <input type="hidden" name="eventId" value={eventId} />
        {shown.map(({ name, label, lang, there }) => (
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
    </Card>
  );
}
