"use client";

import { FormSection, type SectionProps } from "@/components/site/form-section";
import { TextField } from "@/components/ui/form/field";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { useForm } from "@/components/ui/form/use-form";
import { changeCapacityAction } from "@/lib/attendees/actions";
import { Save, type SaveTexts } from "./save-button";

type Props = SectionProps & {
  meetupId: string;
  capacity: string;
  texts: SaveTexts & {
    capacity: string;
    capacityHint: string;
    overbooked: string;
    optional: string;
  };
};

/** Separate from the other details, because a capacity affects seats. */
export function SeatsForm({ section, closed, meetupId, capacity, texts }: Props) {
  const form = useForm(changeCapacityAction);
  const done = form.state.status === "done" ? form.state : null;
  const saved = done && done.overbooked > 0 ? texts.overbooked : texts.saved;
  return (
    <FormSection form={form} section={section} closed={closed}>
      <HiddenFields form={form} fields={{ meetupId, before: capacity }} />
      <TextField
        name="capacity"
        inputMode="numeric"
        autoComplete="off"
        label={texts.capacity}
        mark={texts.optional}
        hint={texts.capacityHint}
        defaultValue={form.value("capacity", capacity)}
        error={form.error("capacity")}
      />
      <Save done={done !== null} notifiedCount={done?.promoted} texts={{ ...texts, saved }} />
    </FormSection>
  );
}
