"use client";

import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { changeTalkAction } from "@/lib/speakers/actions";
import { AbstractField, SpeakerFields, type SpeakerValues } from "./speaker-fields";
import type { SpeakerTexts } from "./speaker-texts";

type Props = {
  hidden: Record<string, string>;
  before: SpeakerValues;
  texts: SpeakerTexts & Record<"save" | "saving" | "saved", string>;
};

/** What the speaker of an accepted talk can still change. */
export function ChangeForm({ hidden, before, texts }: Props) {
  const form = useForm(changeTalkAction);
  const fields = { form, before, texts };
  return (
    <Card as="div">
      <Form form={form} className="grid gap-6">
        <HiddenFields form={form} fields={hidden} />
        <AbstractField {...fields} />
        <SpeakerFields {...fields} />
        <div>
          <SubmitButton pendingText={texts.saving}>{texts.save}</SubmitButton>
        </div>
        <FormStatus message={form.state.status === "done" ? texts.saved : null} />
      </Form>
    </Card>
  );
}
