"use client";

import { ClockChoice, type ClockTexts } from "@/components/site/clock-choice";
import { TextArea, TextField } from "@/components/ui/form/field";
import { FieldError } from "@/components/ui/form/field-frame";
import { FieldPair } from "@/components/ui/form/field-pair";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { editEventAction } from "@/lib/events/actions";

type Language = "En" | "Fr";
type BilingualName = `${"title" | "summary" | "description" | "prompt"}${Language}`;
type Plain = "hashtag" | "localDate" | "localTime" | "streamUrl" | "captionsUrl" | "recordingUrl";
type Name = BilingualName | Plain;

type Props = {
  eventId: string;
  revision: number;
  before: Record<Name, string>;
  /** The date and time as text, once they can no longer be changed. */
  fixedWhen: string | null;
  /** The page's language first. */
  languages: [Language, Language];
  savedBefore: boolean;
  texts: Record<Name, string> & {
    clock: ClockTexts;
    names: string;
    when: string;
    online: string;
    optional: string;
    promptHint: string;
    descriptionHint: string;
    dateHint: string;
    timeHint: string;
    hashtagHint: string;
    webHint: string;
    streamHint: string;
    save: string;
    saving: string;
    saved: string;
    savedNotified: string;
  };
};

export function FactsForm({
  eventId,
  revision,
  before,
  fixedWhen,
  languages,
  savedBefore,
  texts,
}: Props) {
  const form = useForm(editEventAction);
  const field = (name: Name) => ({
    name,
    label: texts[name],
    defaultValue: form.value(name, before[name]),
    error: form.error(name),
  });
  const optional = (name: Name) => ({ ...field(name), mark: texts.optional });
  const lang = (language: Language) => (language === "En" ? "en" : "fr");
  const whenError = form.error("localDate") ?? form.error("localTime");
  const done = form.state.status === "done" || (form.state.status === "idle" && savedBefore);
  const notifiedCount = form.state.status === "done" ? form.state.notifiedCount : 0;
  return (
    <Form form={form} className="grid gap-10">
      <HiddenFields form={form} fields={{ eventId, revision }} />
      <Group title={texts.names}>
        <div className="grid gap-6 md:grid-cols-2">
          {languages.map((language) => (
            <div key={language} className="grid content-start gap-6">
              <TextField {...field(`title${language}`)} lang={lang(language)} />
              <TextArea {...optional(`summary${language}`)} lang={lang(language)} rows={2} />
              <TextArea
                {...optional(`description${language}`)}
                lang={lang(language)}
                hint={texts.descriptionHint}
                rows={6}
              />
              <TextField
                {...optional(`prompt${language}`)}
                lang={lang(language)}
                hint={texts.promptHint}
              />
            </div>
          ))}
        </div>
        <TextField {...field("hashtag")} hint={texts.hashtagHint} className="max-w-sm" />
      </Group>
      <Group title={texts.when}>
        {fixedWhen ? (
          <>
            <HiddenFields fields={{ localDate: before.localDate, localTime: before.localTime }} />
            <p className="max-w-text first-letter:uppercase">{fixedWhen}</p>
            {whenError && <FieldError id="when">{whenError}</FieldError>}
          </>
        ) : (
          <FieldPair>
            <TextField {...field("localDate")} type="date" hint={texts.dateHint} />
            <TextField {...field("localTime")} hint={texts.timeHint} autoComplete="off" />
          </FieldPair>
        )}
        <ClockChoice
          name="clock"
          code={form.code("localTime")}
          chosen={form.value("clock")}
          texts={texts.clock}
        />
      </Group>
      <Group title={texts.online}>
        {(["streamUrl", "captionsUrl", "recordingUrl"] as const).map((name) => (
          <TextField
            key={name}
            {...optional(name)}
            type="url"
            hint={name === "streamUrl" ? texts.streamHint : texts.webHint}
          />
        ))}
      </Group>
      <div className="grid gap-4">
        <SubmitButton className="justify-self-start" pendingText={texts.saving}>
          {texts.save}
        </SubmitButton>
        <FormStatus
          message={
            done
              ? notifiedCount > 0
                ? `${texts.savedNotified} ${notifiedCount}`
                : texts.saved
              : null
          }
        />
      </div>
    </Form>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <fieldset className="grid min-w-0 gap-6">
      <legend className="mb-4 font-bold font-display text-xl">{title}</legend>
      {children}
    </fieldset>
  );
}
