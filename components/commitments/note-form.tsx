"use client";

import { nextKey } from "@/components/reflections/next-key";
import { SignatureField } from "@/components/reflections/signature-field";
import { type Choice, ChoiceGroup } from "@/components/ui/form/choice";
import { TextArea } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { addNoteAction } from "@/lib/commitments/actions";

type Texts = Record<
  "body" | "state" | "stateHint" | "name" | "nameHint" | "send" | "sending" | "sent",
  string
> & {
  /** Null where nobody else is in. */
  bodyHint: string | null;
  /** Says with which name it is published; null where the name is asked. */
  signed: string | null;
};

type Props = {
  hidden: { commitmentId: string; key: string; language: string };
  asksName: boolean;
  /** Only of its author: where it stands, and what it may become. */
  state: string;
  states: Choice[] | null;
  texts: Texts;
};

export function NoteForm({ hidden, asksName, state, states, texts }: Props) {
  const form = useForm(addNoteAction);
  return (
    <Form form={form} switchesLanguage={false} className="grid gap-4">
      <HiddenFields fields={{ ...hidden, key: nextKey(form, hidden.key, "already-noted") }} />
      <SignatureField form={form} asks={asksName} texts={texts} />
      <TextArea
        name="body"
        rows={3}
        label={texts.body}
        hint={texts.bodyHint}
        required
        defaultValue={form.value("body")}
        error={form.error("body")}
      />
      {states && (
        <ChoiceGroup
          key={form.value("state", state)}
          name="state"
          label={texts.state}
          hint={texts.stateHint}
          choices={states}
          inline
          defaultValue={form.value("state", state)}
          error={form.error("state")}
        />
      )}
      {texts.signed && <p className="text-ink-2 text-sm">{texts.signed}</p>}
      <SubmitButton className="justify-self-start" pendingText={texts.sending}>
        {texts.send}
      </SubmitButton>
      <FormStatus message={form.state.status === "done" ? texts.sent : null} />
    </Form>
  );
}
