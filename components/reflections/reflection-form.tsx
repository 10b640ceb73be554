"use client";

import { type ReactNode, useState } from "react";
import { Checkbox, type Choice, ChoiceGroup } from "@/components/ui/form/choice";
import type { Option } from "@/components/ui/form/field";
import { TextArea } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { saveReflectionAction } from "@/lib/reflections/actions";
import type { Stored } from "@/lib/reflections/queries";
import { DraftStatus, Theirs } from "./draft/draft-status";
import { useDraft } from "./draft/use-draft";
import { FormGate } from "./form-gate";
import type { InitialValues } from "./initial-values";
import { MoreFields } from "./more-fields";
import { Preview } from "./preview";
import type { ReflectionTexts } from "./reflection-texts";
import { SignatureField } from "./signature-field";

type Props = {
  known: InitialValues;
  hidden: { eventId: string; reflectionId: string; key: string; link?: string };
  revision: number;
  /** What is saved; null of a new one. */
  stored: Stored | null;
  asksName: boolean;
  places: Option[];
  photos: Choice[];
  /** Where to sign in; null if signed in. */
  signIn: string | null;
  /** Shown instead of the form, unless the form was just submitted. */
  closed: ReactNode;
  texts: ReflectionTexts;
};

/** One required sentence; the rest unfolds. If the session has ended, nothing typed is lost. */
export function ReflectionForm(props: Props) {
  const { known, asksName, places, photos, signIn, closed, texts } = props;
  const form = useForm(saveReflectionAction);
  // The form's key stays when the page is rendered again.
  const [hidden] = useState(props.hidden);
  const draft = useDraft(form, {
    ...{ hidden, revision: props.revision, stored: props.stored },
    isDraft: !props.stored?.isPublished && signIn === null && !closed,
  });
  const { own, theirs } = draft;
  const isPublished = (theirs ?? props.stored)?.isPublished ?? false;
  const errors = own.answer?.status === "invalid" ? own.answer.fieldErrors : {};
  const fields = { ...form, error: (name: string) => form.error(name) ?? errors[name]?.message };
  const publishedSave = theirs ? texts.saveMine : texts.save;
  const preview = form.state.status === "done" ? form.state.preview : undefined;
  return (
    <FormGate {...{ closed, signIn, texts }} state={form.state}>
      <Form
        form={form}
        className="grid gap-6"
        onChange={draft.onChange}
        onBlur={draft.onBlur}
        onSubmit={draft.onSubmit}
      >
        <HiddenFields form={form} fields={hidden} />
        <HiddenFields fields={{ revision: draft.revision }} />
        <Theirs draft={draft} texts={texts} />
        <TextArea
          name="stayed"
          rows={3}
          label={texts.stayed}
          hint={texts.stayedHint}
          required
          defaultValue={form.value("stayed", known.stayed)}
          error={fields.error("stayed")}
        />
        <ChoiceGroup
          name="presence"
          label={texts.presence}
          mark={texts.optional}
          choices={texts.presences}
          inline
          defaultValue={form.value("presence", known.presence)}
          error={fields.error("presence")}
        />
        <SignatureField form={fields} asks={asksName} known={known.name} texts={texts} />
        <MoreFields form={fields} {...{ known, places, photos, texts }} onMoved={draft.changed} />
        <Checkbox
          name="quotable"
          label={texts.quotable}
          defaultChecked={fields.checked("quotable", known.quotable)}
        />
        {preview && <Preview preview={preview} texts={texts.preview} />}
        <div className="grid gap-1 text-ink-2 text-sm">
          {texts.signed && <p>{texts.signed}</p>}
          <p>{texts.askThem}</p>
        </div>
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="intent" value="publish" pendingText={texts.saving}>
            {isPublished ? publishedSave : texts.publish}
          </SubmitButton>
          <SubmitButton
            look="secondary"
            name="intent"
            value="preview"
            pendingText={texts.preview.working}
          >
            {texts.preview.button}
          </SubmitButton>
          {!isPublished && (
            <SubmitButton look="secondary" name="intent" value="draft" pendingText={texts.saving}>
              {theirs ? texts.saveMine : texts.saveDraft}
            </SubmitButton>
          )}
        </div>
        <DraftStatus draft={draft} texts={texts} />
        <FormStatus message={form.state.status === "done" && !preview ? texts.saved : null} />
      </Form>
    </FormGate>
  );
}
