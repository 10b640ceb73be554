"use client";

import { Checkbox } from "@/components/ui/form/choice";
import { TextArea, TextField } from "@/components/ui/form/field";
import { FieldPair } from "@/components/ui/form/field-pair";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import type { addQuestionAction } from "@/lib/questions/actions";

const TEXTS = ["textEn", "textFr", "whyEn", "whyFr", "choicesEn", "choicesFr"] as const;
const BOXES = ["required", "inList"] as const;
type Text = (typeof TEXTS)[number];
type Box = (typeof BOXES)[number];

export type EditorTexts = Record<
  Text | Box | "optional" | "whyHint" | "choicesHint" | "requiredHint" | "inListHint",
  string
>;

type Props = {
  action: typeof addQuestionAction;
  /** Tells its fields from those of the page's other forms. */
  id: string;
  fields: Record<string, string | number>;
  before: Record<Text, string> & Record<Box, boolean>;
  texts: EditorTexts;
  save: { text: string; pending: string; done: string };
};

/** Adds a question, or changes one. */
export function QuestionEditor({ action, id, fields, before, texts, save }: Props) {
  const form = useForm(action);
  const field = (name: Text) => ({
    name,
    id: `${name}-${id}`,
    lang: name.endsWith("En") ? "en" : "fr",
    label: texts[name],
    defaultValue: form.value(name, before[name]),
    error: form.error(name),
  });
  const why = { hint: texts.whyHint };
  const choices = { mark: texts.optional, hint: texts.choicesHint, rows: 3 };
  const box = (name: Box) => ({
    name,
    id: `${name}-${id}`,
    label: texts[name],
    hint: texts[`${name}Hint`],
    defaultChecked: form.checked(name, before[name]),
  });
  return (
    <Form form={form} className="grid gap-5">
      <HiddenFields form={form} fields={fields} />
      <FieldPair>
        <TextField {...field("textEn")} />
        <TextField {...field("textFr")} />
        <TextField {...field("whyEn")} {...why} />
        <TextField {...field("whyFr")} {...why} />
        <TextArea {...field("choicesEn")} {...choices} />
        <TextArea {...field("choicesFr")} {...choices} />
      </FieldPair>
      <div>
        {BOXES.map((name) => (
          <Checkbox key={name} {...box(name)} />
        ))}
      </div>
      <SubmitButton look="secondary" className="justify-self-start" pendingText={save.pending}>
        {save.text}
      </SubmitButton>
      <FormStatus message={form.state.status === "done" ? save.done : null} />
    </Form>
  );
}
