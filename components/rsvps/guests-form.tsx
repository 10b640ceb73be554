"use client";

import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { Stepper } from "@/components/ui/form/stepper";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { changeGuestsAction } from "@/lib/rsvps/actions";

type Props = {
  fields: Record<string, string>;
  guests: number;
  max: number;
  texts: Record<"label" | "hint" | "fewer" | "more" | "save" | "saving" | "saved", string>;
};

export function GuestsForm({ fields, guests, max, texts }: Props) {
  const form = useForm(changeGuestsAction);
  return (
    <Form form={form} className="grid justify-items-start gap-3">
      <HiddenFields fields={fields} />
      <Stepper
        // A support person is one of the guests, and has a form of their own.
        key={guests}
        name="guests"
        label={texts.label}
        hint={texts.hint}
        max={max}
        lessText={texts.fewer}
        moreText={texts.more}
        defaultValue={form.value("guests", String(guests))}
        error={form.error("guests")}
      />
      <SubmitButton look="secondary" pendingText={texts.saving}>
        {texts.save}
      </SubmitButton>
      <FormStatus message={form.state.status === "done" ? texts.saved : null} />
    </Form>
  );
}
