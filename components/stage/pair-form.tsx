"use client";

import { ChoiceGroup } from "@/components/ui/form/choice";
import { CodeField } from "@/components/ui/form/code-field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { pairScreenAction } from "@/lib/stage/actions";

type Props = {
  meetupId: string;
  views: { value: string; label: string }[];
  texts: Record<"code" | "code-hint" | "view" | "pair" | "pairing" | "paired", string>;
};

/** Connects the screen whose code is typed. */
export function PairForm({ meetupId, views, texts }: Props) {
  const form = useForm(pairScreenAction);
  return (
    <Form form={form} switchesLanguage={false} className="grid gap-4">
      <HiddenFields fields={{ meetupId }} />
      <CodeField
        label={texts.code}
        hint={texts["code-hint"]}
        defaultValue={form.value("code")}
        error={form.error("code")}
      />
      <ChoiceGroup
        name="view"
        label={texts.view}
        choices={views}
        defaultValue={form.value("view", "slides")}
        error={form.error("view")}
      />
      <SubmitButton className="justify-self-start" pendingText={texts.pairing}>
        {texts.pair}
      </SubmitButton>
      <FormStatus message={form.state.status === "done" ? texts.paired : null} />
    </Form>
  );
}
