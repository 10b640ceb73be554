"use client";

import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { ChoiceGroup } from "@/components/ui/form/choice";
import { TextArea, TextField } from "@/components/ui/form/field";
import { FieldPair } from "@/components/ui/form/field-pair";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { saveTalkCallAction } from "@/lib/talk-calls/actions";

type Field = "untilDate" | "answersDate" | "slots" | "rulesEn" | "rulesFr";
type Choices = { value: string; label: string; hint?: string }[];

type Props = {
  fields: { meetupId: string; revision: number };
  before: Record<Field, string> & Record<"formats" | "languages", string[]>;
  choices: Record<"formats" | "languages", Choices>;
  texts: Record<Field | "formats" | "languages", string> &
    Record<"untilDateHint" | "answersDateHint" | "slotsHint" | "rulesHint" | "optional", string> &
    Record<"save" | "saving" | "saved", string> & {
      /** Unfolds the form of a call that was opened. */
      change: string | null;
    };
};

/** Opens a call for talks, or changes it. */
export function TalkCallForm({ fields, before, choices, texts }: Props) {
  const form = useForm(saveTalkCallAction);
  const field = (name: Field) => ({
    name,
    label: texts[name],
    mark: texts.optional,
    defaultValue: form.value(name, before[name]),
    error: form.error(name),
  });
  const group = (name: "formats" | "languages") => ({
    type: "checkbox" as const,
    name: `${name}[]`,
    label: texts[name],
    choices: choices[name],
    defaultValue: form.list(name, before[name]),
    error: form.error(name),
  });
  const isAnswered = form.state.status !== "idle" || undefined;
  const fold = (shown: ReactNode) =>
    texts.change ? (
      <Disclosure summary={texts.change} open={isAnswered} className="w-full">
        {shown}
      </Disclosure>
    ) : (
      shown
    );
  return fold(
    <Form form={form} className="grid gap-6">
      <HiddenFields form={form} fields={fields} />
      <FieldPair>
        <TextField
          {...field("untilDate")}
          type="date"
          hint={texts.untilDateHint}
          autoComplete="off"
        />
        <TextField
          {...field("answersDate")}
          type="date"
          hint={texts.answersDateHint}
          autoComplete="off"
        />
      </FieldPair>
      <ChoiceGroup {...group("formats")} />
      <ChoiceGroup {...group("languages")} inline />
      <TextField
        {...field("slots")}
        hint={texts.slotsHint}
        inputMode="numeric"
        autoComplete="off"
        className="max-w-60"
      />
      <FieldPair>
        <TextArea {...field("rulesEn")} hint={texts.rulesHint} rows={4} lang="en" />
        <TextArea {...field("rulesFr")} hint={texts.rulesHint} rows={4} lang="fr" />
      </FieldPair>
      <SubmitButton className="justify-self-start" pendingText={texts.saving}>
        {texts.save}
      </SubmitButton>
      <FormStatus message={form.state.status === "done" ? texts.saved : null} />
    </Form>,
  );
}
