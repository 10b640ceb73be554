"use client";

import { FormSection, type SectionProps } from "@/components/site/form-section";
import { ChoiceGroup } from "@/components/ui/form/choice";
import { TextArea, TextField } from "@/components/ui/form/field";
import { FieldPair } from "@/components/ui/form/field-pair";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { useForm } from "@/components/ui/form/use-form";
import { savePracticalAction } from "@/lib/meetups/actions";
import { Save, type SaveTexts } from "./save-button";

const FIELDS = [
  "partyLimit",
  "reconfirmDays",
  "ageLimit",
  "costEn",
  "costFr",
  "transitEn",
  "transitFr",
  "conductContact",
  "conductPhone",
] as const;
type Field = (typeof FIELDS)[number];

type Props = SectionProps & {
  meetupId: string;
  revision: number;
  before: Record<Field, string>;
  spoken: string[];
  languages: { value: string; label: string }[];
  texts: SaveTexts &
    Record<Field, string> & {
      languages: string;
      partyLimitHint: string;
      reconfirmDaysHint: string;
      ageLimitHint: string;
      costHint: string;
      conductContactHint: string;
      conductPhoneHint: string;
      optional: string;
    };
};

export function PracticalForm({
  section,
  closed,
  meetupId,
  revision,
  before,
  spoken,
  languages,
  texts,
}: Props) {
  const form = useForm(savePracticalAction);
  const field = (name: Field) => ({
    name,
    label: texts[name],
    mark: name === "partyLimit" ? undefined : texts.optional,
    defaultValue: form.value(name, before[name]),
    error: form.error(name),
  });
  return (
    <FormSection form={form} section={section} closed={closed}>
      <HiddenFields form={form} fields={{ meetupId, revision }} />
      <ChoiceGroup
        type="checkbox"
        name="languages[]"
        label={texts.languages}
        choices={languages}
        defaultValue={form.list("languages", spoken)}
        error={form.error("languages")}
        inline
      />
      <FieldPair>
        <TextField
          {...field("partyLimit")}
          inputMode="numeric"
          hint={texts.partyLimitHint}
          required
        />
        <TextField {...field("ageLimit")} inputMode="numeric" hint={texts.ageLimitHint} />
        <TextField {...field("costEn")} hint={texts.costHint} lang="en" />
        <TextField {...field("costFr")} hint={texts.costHint} lang="fr" />
        <TextArea {...field("transitEn")} rows={3} lang="en" />
        <TextArea {...field("transitFr")} rows={3} lang="fr" />
      </FieldPair>
      <TextField
        {...field("reconfirmDays")}
        inputMode="numeric"
        hint={texts.reconfirmDaysHint}
        className="max-w-md"
      />
      <TextField {...field("conductContact")} hint={texts.conductContactHint} />
      <TextField
        {...field("conductPhone")}
        type="tel"
        inputMode="tel"
        hint={texts.conductPhoneHint}
        className="max-w-md"
      />
      <Save done={form.state.status === "done"} texts={texts} />
    </FormSection>
  );
}
