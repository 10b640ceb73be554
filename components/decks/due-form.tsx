"use client";

import { TextField } from "@/components/ui/form/field";
import { FieldPair } from "@/components/ui/form/field-pair";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { setDecksDueAction } from "@/lib/decks/actions";

type Props = {
  meetupId: string;
  dueOn: string;
  dueLocal: string;
  texts: Record<"on" | "onHint" | "local" | "localHint" | "save" | "saving" | "saved", string>;
};

/** By when the speakers of a meetup send their slides. */
export function DueForm({ meetupId, dueOn, dueLocal, texts }: Props) {
  const form = useForm(setDecksDueAction);
  return (
    <Form form={form} className="grid gap-4">
      <HiddenFields form={form} fields={{ meetupId }} />
      <FieldPair>
        <TextField
          name="dueOn"
          type="date"
          label={texts.on}
          hint={texts.onHint}
          defaultValue={form.value("dueOn", dueOn)}
          error={form.error("dueOn")}
        />
        <TextField
          name="dueLocal"
          label={texts.local}
          hint={texts.localHint}
          autoComplete="off"
          defaultValue={form.value("dueLocal", dueLocal)}
          error={form.error("dueLocal")}
        />
      </FieldPair>
      <SubmitButton look="secondary" className="justify-self-start" pendingText={texts.saving}>
        {texts.save}
      </SubmitButton>
      <FormStatus message={form.state.status === "done" ? texts.saved : null} />
    </Form>
  );
}
