"use client";

import type { ReactNode } from "react";
import { FormGate } from "@/components/reflections/form-gate";
import { nextKey } from "@/components/reflections/next-key";
import { SignatureField } from "@/components/reflections/signature-field";
import { type Option, SelectField, TextArea, TextField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { proposePostAction } from "@/lib/posts/actions";

type Texts = Record<
  | ("signInFirst" | "signIn" | "address" | "addressHint" | "title" | "excerpt" | "excerptHint")
  | ("place" | "language" | "name" | "nameHint" | "send" | "sending"),
  string
> & {
  /** Says with which name it is published; null where the name is asked. */
  signed: string | null;
};

type Props = {
  hidden: { eventId: string; key: string };
  asksName: boolean;
  language: string;
  languages: Option[];
  places: Option[];
  /** Where to sign in; null if signed in. */
  signIn: string | null;
  /** Shown instead of the form, unless the form was just submitted. */
  closed: ReactNode;
  texts: Texts;
};

export function PostForm(props: Props) {
  const { hidden, asksName, language, languages, places, signIn, closed, texts } = props;
  const form = useForm(proposePostAction);
  const field = (name: string, before = "") => ({
    name,
    defaultValue: form.value(name, before),
    error: form.error(name),
  });
  return (
    <FormGate {...{ closed, signIn, texts }} state={form.state}>
      <Form form={form} className="grid gap-6">
        <HiddenFields fields={{ ...hidden, key: nextKey(form, hidden.key, "already-proposed") }} />
        <TextField
          {...field("link")}
          type="url"
          inputMode="url"
          label={texts.address}
          hint={texts.addressHint}
          required
        />
        <TextField {...field("title")} label={texts.title} required />
        <TextArea {...field("excerpt")} rows={4} label={texts.excerpt} hint={texts.excerptHint} />
        <SignatureField form={form} asks={asksName} texts={texts} />
        <SelectField {...field("meetupId")} label={texts.place} options={places} />
        <SelectField {...field("language", language)} label={texts.language} options={languages} />
        {texts.signed && <p className="text-ink-2 text-sm">{texts.signed}</p>}
        <SubmitButton className="justify-self-start" pendingText={texts.sending}>
          {texts.send}
        </SubmitButton>
      </Form>
    </FormGate>
  );
}
