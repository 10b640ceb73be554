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
import { makeCommitmentAction } from "@/lib/commitments/actions";
import type { CommitmentTexts } from "./commitment-texts";

type Props = {
  hidden: { eventId: string; key: string; pointId: string; commentId: string; questionId: string };
  asksName: boolean;
  language: string;
  languages: Option[];
  places: Option[];
  /** Where to sign in; null if signed in. */
  signIn: string | null;
  /** Shown instead of the form, unless the form was just submitted. */
  closed: ReactNode;
  texts: CommitmentTexts;
};

export function CommitmentForm(props: Props) {
  const { hidden, asksName, language, languages, places, signIn, closed, texts } = props;
  const form = useForm(makeCommitmentAction);
  return (
    <FormGate {...{ closed, signIn, texts }} state={form.state}>
      <Form form={form} className="grid gap-6">
        <HiddenFields fields={{ ...hidden, key: nextKey(form, hidden.key, "already-made") }} />
        <TextArea
          name="text"
          rows={3}
          label={texts.text}
          hint={texts.textHint}
          required
          defaultValue={form.value("text")}
          error={form.error("text")}
        />
        <SignatureField form={form} asks={asksName} texts={texts} />
        <TextField
          name="dueDate"
          type="date"
          label={texts.dueDate}
          hint={texts.dueDateHint}
          defaultValue={form.value("dueDate")}
          error={form.error("dueDate")}
        />
        <SelectField
          name="meetupId"
          label={texts.place}
          options={places}
          defaultValue={form.value("meetupId")}
          error={form.error("meetupId")}
        />
        <SelectField
          name="language"
          label={texts.language}
          options={languages}
          defaultValue={form.value("language", language)}
          error={form.error("language")}
        />
        {texts.signed && <p className="text-ink-2 text-sm">{texts.signed}</p>}
        <SubmitButton className="justify-self-start" pendingText={texts.making}>
          {texts.make}
        </SubmitButton>
      </Form>
    </FormGate>
  );
}
