"use client";

import { ChoiceGroup } from "@/components/ui/form/choice";
import { TextArea, TextField } from "@/components/ui/form/field";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Audiences, MessageForm, MessageTexts } from "./message-texts";

type Language = "En" | "Fr";

type Props = { form: MessageForm; locale: Locale; audiences: Audiences; texts: MessageTexts };

/** For whom, and the text in both languages, the page's own first. */
export function MessageFields({ form, locale, audiences, texts }: Props) {
  const languages: Language[] = locale === "fr" ? ["Fr", "En"] : ["En", "Fr"];
  const field = (name: `${"subject" | "text"}${Language}`, language: Language) => ({
    name,
    label: texts[name],
    lang: language.toLowerCase(),
    defaultValue: form.value(name),
    error: form.error(name),
  });
  return (
    <>
      <ChoiceGroup
        name="audience"
        label={texts.audience}
        choices={audiences}
        defaultValue={form.value("audience", audiences[0]?.value)}
        error={form.error("audience")}
      />
      <p className="text-ink-2">{texts.oneLanguage}</p>
      {languages.map((language) => (
        <div key={language} className="grid gap-5">
          <TextField {...field(`subject${language}`, language)} autoComplete="off" />
          <TextArea {...field(`text${language}`, language)} hint={texts.textHint} rows={7} />
        </div>
      ))}
    </>
  );
}
