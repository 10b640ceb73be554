"use client";

import { FormSection, type SectionProps } from "@/components/site/form-section";
import { Disclosure } from "@/components/ui/disclosure";
import { ChoiceGroup } from "@/components/ui/form/choice";
import { TextArea, TextField } from "@/components/ui/form/field";
import { FieldPair } from "@/components/ui/form/field-pair";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { useForm } from "@/components/ui/form/use-form";
import { saveAccessAction } from "@/lib/meetups/actions";
import { Save, type SaveTexts } from "./save-button";

type Fact = {
  feature: string;
  name: string;
  answer: string;
  noteEn: string;
  noteFr: string;
  noteEnText: string;
  noteFrText: string;
};

type Props = SectionProps & {
  meetupId: string;
  revision: number;
  facts: Fact[];
  answers: { value: string; label: string }[];
  accessContactEn: string;
  accessContactFr: string;
  texts: SaveTexts & {
    note: string;
    noteThere: string;
    accessContactEn: string;
    accessContactFr: string;
    contactHint: string;
    optional: string;
  };
};

export function AccessForm({
  section,
  closed,
  meetupId,
  revision,
  facts,
  answers,
  texts,
  ...contact
}: Props) {
  const form = useForm(saveAccessAction);
  const field = (name: string, before: string) => ({
    name,
    defaultValue: form.value(name, before),
    error: form.error(name),
  });
  const note = (name: string, lang: "en" | "fr", label: string, before: string) => (
    <TextField label={label} lang={lang} {...field(name, before)} />
  );
  const contactField = (name: "accessContactEn" | "accessContactFr") => ({
    label: texts[name],
    mark: texts.optional,
    hint: texts.contactHint,
    rows: 2,
    ...field(name, contact[name]),
  });
  return (
    <FormSection form={form} section={section} closed={closed}>
      <HiddenFields form={form} fields={{ meetupId, revision }} />
      {facts.map(({ feature, name, answer, noteEn, noteFr, noteEnText, noteFrText }) => {
        const at = `facts.${feature}`;
        const noted = [noteEn, noteFr, form.error(`${at}.noteEn`), form.error(`${at}.noteFr`)];
        return (
          <div key={feature} className="border-hairline border-b pb-2">
            <ChoiceGroup label={name} choices={answers} inline {...field(`${at}.answer`, answer)} />
            <Disclosure
              summary={noteEn || noteFr ? texts.noteThere : texts.note}
              of={name}
              open={noted.some(Boolean)}
            >
              <FieldPair>
                {note(`${at}.noteEn`, "en", noteEnText, noteEn)}
                {note(`${at}.noteFr`, "fr", noteFrText, noteFr)}
              </FieldPair>
            </Disclosure>
          </div>
        );
      })}
      <FieldPair>
        <TextArea {...contactField("accessContactEn")} lang="en" />
        <TextArea {...contactField("accessContactFr")} lang="fr" />
      </FieldPair>
      <Save done={form.state.status === "done"} texts={texts} />
    </FormSection>
  );
}
