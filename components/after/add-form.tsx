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
import type { FormState } from "@/lib/kernel/outcome";

export type AddTexts = Record<
  | ("signInFirst" | "signIn" | "text" | "textHint" | "place" | "language")
  | ("name" | "nameHint" | "add" | "adding"),
  string
> & {
  /** Says with which name it is published; null where the name is asked. */
  signed: string | null;
  /** Null where there is no due date. */
  dueDate: { label: string; hint: string } | null;
};

export type AddAction<Data extends object> = {
  action: (before: FormState<Data>, data: FormData) => Promise<FormState<Data>>;
  /** The refusal that says that the form's key belongs to another text. */
  used: string;
};

type Props<Data extends object> = AddAction<Data> & {
  hidden: Record<"eventId" | "key" | "pointId" | "commentId" | "questionId", string>;
  asksName: boolean;
  language: string;
  languages: Option[];
  places: Option[];
  /** Where to sign in; null if signed in. */
  signIn: string | null;
  /** Shown instead of the form, unless the form was just submitted. */
  closed: ReactNode;
  texts: AddTexts;
};

/** What somebody takes on or asks after a night. */
export function AddForm<Data extends object>({
  action,
  used,
  hidden,
  closed,
  signIn,
  texts,
  ...choices
}: Props<Data>) {
  const form = useForm(action);
  const field = (name: string, before = "") => ({
    name,
    defaultValue: form.value(name, before),
    error: form.error(name),
  });
  return (
    <FormGate {...{ closed, signIn, texts }} state={form.state}>
      <Form form={form} className="grid gap-6">
        <HiddenFields fields={{ ...hidden, key: nextKey(form, hidden.key, used) }} />
        <TextArea {...field("text")} rows={3} label={texts.text} hint={texts.textHint} required />
        <SignatureField form={form} asks={choices.asksName} texts={texts} />
        {texts.dueDate && <TextField {...field("dueDate")} type="date" {...texts.dueDate} />}
        <SelectField {...field("meetupId")} label={texts.place} options={choices.places} />
        <SelectField
          {...field("language", choices.language)}
          label={texts.language}
          options={choices.languages}
        />
        {texts.signed && <p className="text-ink-2 text-sm">{texts.signed}</p>}
        <SubmitButton className="justify-self-start" pendingText={texts.adding}>
          {texts.add}
        </SubmitButton>
      </Form>
    </FormGate>
  );
}
