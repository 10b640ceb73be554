"use client";

import { ClockChoice, type ClockTexts } from "@/components/site/clock-choice";
import { SelectField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { addCityAction } from "@/lib/meetups/actions";

type Props = {
  eventId: string;
  cities: { value: string; label: string }[];
  texts: {
    clock: ClockTexts;
    label: string;
    choose: string;
    button: string;
    adding: string;
    added: string;
  };
};

export function AddCityForm({ eventId, cities, texts }: Props) {
  const form = useForm(addCityAction);
  return (
    <Form form={form} className="grid max-w-md gap-4">
      <input type="hidden" name="eventId" value={eventId} />
      <SelectField
        name="city"
        label={texts.label}
        options={[{ value: "", label: texts.choose }, ...cities]}
        defaultValue={form.value("city")}
        error={form.error("city") ?? form.error("localTime")}
      />
      <ClockChoice
        name="clock"
        code={form.code("localTime")}
        chosen={form.value("clock")}
        texts={texts.clock}
      />
      <SubmitButton
        look="secondary"
        icon="plus"
        className="justify-self-start"
        pendingText={texts.adding}
      >
        {texts.button}
      </SubmitButton>
      <FormStatus message={form.state.status === "done" ? texts.added : null} />
    </Form>
  );
}
