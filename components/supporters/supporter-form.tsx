"use client";

import { TextField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import type { addSupporterAction, editSupporterAction } from "@/lib/supporters/actions";

type Props = {
  action: typeof addSupporterAction | typeof editSupporterAction;
  /** Tells its fields from those of the page's other forms. */
  id: string;
  fields: Record<string, string>;
  before: Record<"name" | "link", string>;
  texts: Record<"name" | "link" | "hint" | "save" | "saving" | "saved", string>;
};

/** Adds somebody to thank, or changes how. */
export function SupporterForm({ action, id, fields, before, texts }: Props) {
  const form = useForm(action);
  const field = (name: "name" | "link") => ({
    name,
    id: `${name}-${id}`,
    label: texts[name],
    defaultValue: form.value(name, before[name]),
    error: form.error(name),
  });
  return (
    <Form form={form} className="grid gap-5">
      <HiddenFields form={form} fields={fields} />
      <TextField {...field("name")} required autoComplete="off" />
      <TextField
        {...field("link")}
        type="url"
        hint={texts.hint}
        autoComplete="off"
        placeholder="https://"
      />
      <SubmitButton look="secondary" className="justify-self-start" pendingText={texts.saving}>
        {texts.save}
      </SubmitButton>
      <FormStatus message={form.state.status === "done" ? texts.saved : null} />
    </Form>
  );
}
