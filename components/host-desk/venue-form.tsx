"use client";

import { FormSection, type SectionProps } from "@/components/site/form-section";
import { TextArea, TextField } from "@/components/ui/form/field";
import { FieldPair } from "@/components/ui/form/field-pair";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { useForm } from "@/components/ui/form/use-form";
import { changeVenueAction } from "@/lib/meetups/actions";
import { Save, type SaveTexts } from "./save-button";

type Props = SectionProps & {
  meetupId: string;
  revision: number;
  venue: string;
  address: string;
  howToFindEn: string;
  howToFindFr: string;
  texts: SaveTexts & {
    venue: string;
    address: string;
    addressHint: string;
    howToFindEn: string;
    howToFindFr: string;
    howToFindHint: string;
    asks: string;
    optional: string;
  };
};

export function VenueForm({ section, closed, meetupId, revision, texts, ...before }: Props) {
  const form = useForm(changeVenueAction);
  const field = (name: keyof typeof before) => ({
    name,
    label: texts[name],
    mark: texts.optional,
    defaultValue: form.value(name, before[name]),
    error: form.error(name),
  });
  return (
    <FormSection form={form} section={section} closed={closed}>
      <HiddenFields form={form} fields={{ meetupId, revision }} />
      <TextField {...field("venue")} id="venue-name" />
      <TextField {...field("address")} hint={texts.addressHint} />
      <FieldPair>
        <TextArea {...field("howToFindEn")} hint={texts.howToFindHint} rows={3} lang="en" />
        <TextArea {...field("howToFindFr")} hint={texts.howToFindHint} rows={3} lang="fr" />
      </FieldPair>
      <Save
        done={form.state.status === "done"}
        notifiedCount={form.state.status === "done" ? form.state.notifiedCount : 0}
        also={form.state.status === "done" && form.state.asksAboutAccess && texts.asks}
        texts={texts}
      />
    </FormSection>
  );
}
