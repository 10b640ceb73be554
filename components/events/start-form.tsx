"use client";

import { ClockChoice, type ClockTexts } from "@/components/site/clock-choice";
import { ChoiceGroup } from "@/components/ui/form/choice";
import { TextField } from "@/components/ui/form/field";
import { FieldPair } from "@/components/ui/form/field-pair";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { startEventAction } from "@/lib/events/actions";

type Names = "title" | "otherTitle" | "localDate" | "localTime" | "hashtag";

type Props = {
  /** Created with the page, so that a repeated submission is one event. */
  formKey: string;
  before: Record<Names, string> & { cities: string[] };
  cities: { value: string; label: string }[];
  otherLang: string;
  texts: Record<Names, string> & {
    clock: ClockTexts;
    titleHint: string;
    optional: string;
    dateHint: string;
    timeHint: string;
    hashtagHint: string;
    cities: string;
    citiesHint: string;
    submit: string;
    submitting: string;
  };
};

export function StartForm({ formKey, before, cities, otherLang, texts }: Props) {
  const form = useForm(startEventAction);
  const field = (name: Names) => ({
    name,
    label: texts[name],
    defaultValue: form.value(name, before[name]),
    error: form.error(name),
  });
  return (
    <Form form={form} className="grid gap-6">
      <input type="hidden" name="key" value={form.value("key", formKey)} />
      <TextField {...field("title")} hint={texts.titleHint} required />
      <TextField {...field("otherTitle")} mark={texts.optional} lang={otherLang} />
      <FieldPair>
        <TextField {...field("localDate")} type="date" hint={texts.dateHint} required />
        <TextField {...field("localTime")} hint={texts.timeHint} autoComplete="off" required />
      </FieldPair>
      <ClockChoice
        name="clock"
        code={form.code("localTime")}
        chosen={form.value("clock")}
        texts={texts.clock}
      />
      <TextField
        {...field("hashtag")}
        hint={texts.hashtagHint}
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <ChoiceGroup
        name="cities[]"
        id="cities"
        type="checkbox"
        inline="columns"
        label={texts.cities}
        hint={texts.citiesHint}
        choices={cities}
        defaultValue={form.list("cities", before.cities)}
        error={form.error("cities")}
      />
      <SubmitButton className="justify-self-start" pendingText={texts.submitting}>
        {texts.submit}
      </SubmitButton>
    </Form>
  );
}
