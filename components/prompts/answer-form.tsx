"use client";

import { AttachedPhoto, type AttachedTexts } from "@/components/photos/attached-photo";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { CodeField } from "@/components/ui/form/code-field";
import { type Option, SelectField, TextField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useBrowserKey } from "@/components/ui/form/use-browser-key";
import { useForm } from "@/components/ui/form/use-form";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { answerPromptAction } from "@/lib/prompts/actions";
import { useSignAfter } from "./use-sign-after";

type Texts = Record<
  "text" | "locale" | "code" | "codeHint" | "send" | "sending" | "sent" | "sentShown" | "another",
  string
>;

export type SignTexts = AttachedTexts &
  Record<"open" | "sent" | "sentShown" | "again" | "failed", string>;

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
  /** The page that adds a picture of the sign, before its link. */
  signPath: string;
  texts: Texts;
  sign: { texts: SignTexts; refusals: Record<string, string> };
};

const BLANK = "___";

/** Completes the event's sentence. */
export function AnswerForm(props: Props) {
  const { meetupId, prompt, locale, locales, asksCode, code, texts, sign } = props;
  const form = useForm(answerPromptAction);
  const key = useBrowserKey();
  const { state } = form;
  const after = useSignAfter(state.status === "done" ? state.sign : null);
  if (state.status === "done") return <Answered {...props} answer={state} after={after} />;
  return (
    <Card as="div">
      <Form form={form} onSubmit={after.submit} className="grid gap-5">
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
        <Disclosure
          summary={sign.texts.open}
          className="no-script:hidden"
          {...(after.chosen && { open: true })}
        >
          <AttachedPhoto
            {...after}
            texts={sign.texts}
            errors={{
              consent:
                after.result === "consent-missing" ? sign.refusals["consent-missing"] : undefined,
            }}
            before={{
              description: after.chosen?.description ?? "",
              consent: after.chosen?.consent ?? false,
            }}
          />
        </Disclosure>
        <SubmitButton className="justify-self-start" size="door" pendingText={texts.sending}>
          {texts.send}
        </SubmitButton>
      </Form>
    </Card>
  );
}

type AnsweredProps = Pick<Props, "path" | "signPath" | "texts" | "sign"> & {
  answer: { isShown: boolean; sign: string };
  after: ReturnType<typeof useSignAfter>;
};

/** What became of the words, and of the picture that was sent with them. */
function Answered({ path, signPath, texts, sign, answer, after }: AnsweredProps) {
  const { share, result } = after;
  const isRefused = result !== null && result !== "sent";
  return (
    <div className="grid justify-items-start gap-4">
      <Notice tone="ok" role="alert">
        <p>{answer.isShown ? texts.sentShown : texts.sent}</p>
        {result === "sent" && <p>{answer.isShown ? sign.texts.sentShown : sign.texts.sent}</p>}
      </Notice>
      {share !== null && (
        <div className="w-full">
          <ProgressBar label={sign.texts.adding} value={share} max={1} />
        </div>
      )}
      {isRefused && (
        <Notice tone="danger" role="alert">
          {sign.refusals[result] ?? sign.texts.failed}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        {result !== "sent" && share === null && (
          <ButtonLink href={`${signPath}/${answer.sign}`} look="secondary">
            {isRefused ? sign.texts.again : sign.texts.open}
          </ButtonLink>
        )}
        <ButtonLink href={path} look="secondary">
          {texts.another}
        </ButtonLink>
      </div>
    </div>
  );
}
