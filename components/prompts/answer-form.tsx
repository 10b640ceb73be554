"use client";

import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CodeField } from "@/components/ui/form/code-field";
import { type Option, SelectField, TextField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useBrowserKey } from "@/components/ui/form/use-browser-key";
import { useForm } from "@/components/ui/form/use-form";
import { Notice } from "@/components/ui/notice";
import { answerPromptAction } from "@/lib/prompts/actions";

type Texts = Record<
  "text" | "locale" | "code" | "codeHint" | "send" | "sending" | "sent" | "sentShown" | "another",
  string
>;

type Props = {
  meetupId: string;
  /** The sentence around its blank. */
  prompt: { before: string; after: string };
  locale: string;
  locales: Option[];
  /** Whether the room's code is asked; from the code's own link it is filled in. */
  asksCode: boolean;
  code: string;
  /** This page, for another answer. */
  path: string;
  texts: Texts;
};

const BLANK = "___";

/** Completes the event's sentence. */
export function AnswerForm(props: Props) {
  const { meetupId, prompt, locale, locales, asksCode, code, path, texts } = props;
  const form = useForm(answerPromptAction);
  const key = useBrowserKey();
  if (form.state.status === "done")
    return (
      <div className="grid justify-items-start gap-4">
        <Notice tone="ok" role="alert">
          {form.state.isShown ? texts.sentShown : texts.sent}
        </Notice>
        <ButtonLink href={path} look="secondary">
          {texts.another}
        </ButtonLink>
      </div>
    );
  return (
    <Card as="div">
      <Form form={form} className="grid gap-5">
        <HiddenFields fields={{ meetupId, key }} />
        <p className="font-display font-bold text-2xl" aria-hidden="true">
          {prompt.before} <span className="text-ink-2">{BLANK}</span> {prompt.after}
        </p>
        <TextField
          name="text"
          label={texts.text}
          required
          autoComplete="off"
          maxLength={60}
          defaultValue={form.value("text")}
          error={form.error("text")}
        />
        <SelectField
          name="locale"
          label={texts.locale}
          options={locales}
          defaultValue={form.value("locale", locale)}
          error={form.error("locale")}
        />
        {asksCode && (
          <CodeField
            label={texts.code}
            hint={texts.codeHint}
            defaultValue={form.value("code", code)}
            error={form.error("code")}
          />
        )}
        <SubmitButton className="justify-self-start" size="door" pendingText={texts.sending}>
          {texts.send}
        </SubmitButton>
      </Form>
    </Card>
  );
}
