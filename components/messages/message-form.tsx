"use client";

import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form/form";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { Notice } from "@/components/ui/notice";
import { messageAction } from "@/lib/messages/actions";
import type { Locale } from "@/lib/platform/i18n/locales";
import { MessageFields } from "./message-fields";
import { MessagePreview } from "./message-preview";
import type { Audiences, MessageTexts } from "./message-texts";

type Props = {
  locale: Locale;
  fields: { eventId: string; meetupId: string; key: string };
  audiences: Audiences;
  /** Where replies go. */
  replies: ReactNode;
  path: string;
  /** Shown instead of the form, unless the form was just rejected. */
  closed: ReactNode;
  texts: MessageTexts;
};

/** Two steps on one form, with or without scripts: the text, then a preview of the mail. */
export function MessageForm(props: Props) {
  const { closed, fields, path, texts } = props;
  const form = useForm(messageAction);
  const { state } = form;
  if (state.status === "done" && state.step === "send")
    return (
      <div className="grid justify-items-start gap-4">
        <Notice tone="ok" role="alert">
          {state.text}
        </Notice>
        <ButtonLink href={path}>{texts.again}</ButtonLink>
      </div>
    );
  if (closed && !form.wasRejected) return closed;
  return (
    <Card as="div">
      <Form form={form} className="grid gap-5">
        {state.status === "done" && state.step === "preview" ? (
          <>
            <HiddenFields fields={state.values} />
            <MessagePreview {...props} preview={state.preview} />
          </>
        ) : (
          <>
            <HiddenFields form={form} fields={{ ...fields, step: "preview" }} />
            <MessageFields {...props} form={form} />
            <SubmitButton className="justify-self-start" pendingText={texts.working}>
              {texts.preview}
            </SubmitButton>
          </>
        )}
      </Form>
    </Card>
  );
}
