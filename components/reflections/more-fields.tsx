"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { type Choice, ChoiceGroup } from "@/components/ui/form/choice";
import { type Option, SelectField, TextArea, TextField } from "@/components/ui/form/field";
import type { useForm } from "@/components/ui/form/use-form";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import type { InitialValues } from "./initial-values";
import { PointRows } from "./points/point-rows";
import type { ReflectionTexts } from "./reflection-texts";

type Props = {
  form: ReturnType<typeof useForm>;
  known: InitialValues;
  places: Option[];
  /** Those of the city's album, after the choice of none; without a city there is nothing to choose. */
  photos: Choice[];
  texts: ReflectionTexts;
  onMoved: (form: HTMLFormElement) => void;
};

// Each language in its own name.
const names: Record<Locale, string> = { en: "English", fr: "Français" };
const languages = LOCALES.map((locale) => ({
  value: locale,
  label: <span lang={locale}>{names[locale]}</span>,
}));

const WRITTEN = /^(title|opening|closing|takeaways|observations|nextTime)\b/;

/** Open if it has values or errors. */
export function MoreFields({ form, known, places, photos, texts, onMoved }: Props) {
  const { title, opening, closing, takeaways, observations, nextTime } = known;
  const points = [...takeaways, ...observations, ...nextTime].map((point) => point.text);
  const stored = [title, opening, closing, ...points];
  const values = "values" in form.state ? Object.entries(form.state.values) : [];
  const typed = values.some(([name, value]) => WRITTEN.test(name) && value !== "");
  return (
    <Disclosure
      summary={texts.more}
      open={
        typed ||
        form.error("meetupId") !== undefined ||
        form.error("photoId") !== undefined ||
        stored.some((text) => text !== "")
      }
    >
      <div className="grid gap-6">
        <SelectField
          name="meetupId"
          label={texts.place}
          options={places}
          defaultValue={form.value("meetupId", known.meetupId)}
          error={form.error("meetupId")}
        />
        <TextField
          name="title"
          label={texts.title}
          mark={texts.optional}
          defaultValue={form.value("title", title)}
          error={form.error("title")}
        />
        <ChoiceGroup
          name="language"
          label={texts.language}
          choices={languages}
          inline
          defaultValue={form.value("language", known.language)}
          error={form.error("language")}
        />
        <MarkdownField name="opening" label={texts.opening} {...{ form, texts, known }} />
        {(["takeaways", "observations", "nextTime"] as const).map((name) => (
          <PointRows
            key={name}
            {...{ name, form, onMoved }}
            known={known[name]}
            texts={texts[name]}
          />
        ))}
        <MarkdownField name="closing" label={texts.closing} {...{ form, texts, known }} />
        {photos.length > 1 && (
          <ChoiceGroup
            key={form.value("photoId", known.photoId)}
            name="photoId"
            label={texts.photo}
            mark={texts.optional}
            hint={texts.photoHint}
            choices={photos}
            inline
            defaultValue={form.value("photoId", known.photoId)}
            error={form.error("photoId")}
          />
        )}
      </div>
    </Disclosure>
  );
}

type MarkdownProps = Omit<Props, "places" | "photos" | "onMoved"> & {
  name: "opening" | "closing";
  label: string;
};

function MarkdownField({ name, label, form, texts, known }: MarkdownProps) {
  return (
    <TextArea
      name={name}
      rows={6}
      label={label}
      mark={texts.optional}
      hint={texts.markdown}
      defaultValue={form.value(name, known[name])}
      error={form.error(name)}
    />
  );
}
