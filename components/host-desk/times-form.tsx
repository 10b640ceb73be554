"use client";

import { ClockChoice, type ClockTexts } from "@/components/site/clock-choice";
import { FormSection, type SectionProps } from "@/components/site/form-section";
import { type Option, SelectField, TextField } from "@/components/ui/form/field";
import { FieldPair } from "@/components/ui/form/field-pair";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { useForm } from "@/components/ui/form/use-form";
import { changeTimesAction } from "@/lib/meetups/actions";
import { Save, type SaveTexts } from "./save-button";

type Props = SectionProps & {
  meetupId: string;
  revision: number;
  timeZone: string;
  /** The zones to choose from; empty for a city. */
  timeZones: Option[];
  localDate: string;
  startsLocal: string;
  endsLocal: string;
  /** Empty unless the clocks change that night. */
  startsChoice: string;
  endsChoice: string;
  texts: SaveTexts & {
    timeZone: string;
    timeZoneHint: string;
    localDate: string;
    dateHint: string;
    startsLocal: string;
    endsLocal: string;
    timeHint: string;
    endsHint: string;
    clocks: Record<"starts" | "ends", ClockTexts>;
  };
};

export function TimesForm({
  section,
  closed,
  meetupId,
  revision,
  timeZones,
  texts,
  ...before
}: Props) {
  const form = useForm(changeTimesAction);
  const field = (name: "timeZone" | "localDate" | "startsLocal" | "endsLocal") => ({
    name,
    label: texts[name],
    defaultValue: form.value(name, before[name]),
    error: form.error(name),
    required: true,
  });
  const choice = (end: "starts" | "ends") => (
    <ClockChoice
      name={`${end}Choice`}
      code={form.code(`${end}Local`)}
      chosen={form.value(`${end}Choice`, before[`${end}Choice`])}
      texts={texts.clocks[end]}
    />
  );
  return (
    <FormSection form={form} section={section} closed={closed}>
      <HiddenFields form={form} fields={{ meetupId, revision }} />
      {timeZones.length > 0 && (
        <SelectField {...field("timeZone")} options={timeZones} hint={texts.timeZoneHint} />
      )}
      <TextField {...field("localDate")} type="date" hint={texts.dateHint} />
      <FieldPair>
        <TextField {...field("startsLocal")} hint={texts.timeHint} autoComplete="off" />
        <TextField {...field("endsLocal")} hint={texts.endsHint} autoComplete="off" />
      </FieldPair>
      {choice("starts")}
      {choice("ends")}
      <Save
        done={form.state.status === "done"}
        notifiedCount={form.state.status === "done" ? form.state.notifiedCount : 0}
        texts={texts}
      />
    </FormSection>
  );
}
