"use client";

import { Checkbox } from "@/components/ui/form/choice";
import { TextField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { joinCommitmentAction } from "@/lib/commitments/actions";

type Props = {
  commitmentId: string;
  asksName: boolean;
  texts: Record<"join" | "joining" | "showsName" | "showsNameHint" | "name" | "nameHint", string>;
};

export function JoinForm({ commitmentId, asksName, texts }: Props) {
  const form = useForm(joinCommitmentAction);
  return (
    <Form form={form} className="grid justify-items-start gap-3">
      <HiddenFields fields={{ commitmentId }} />
      <Checkbox
        name="showsName"
        label={texts.showsName}
        hint={texts.showsNameHint}
        defaultChecked={form.checked("showsName")}
      />
      {(asksName || form.error("name")) && (
        <TextField
          name="name"
          autoComplete="name"
          label={texts.name}
          hint={texts.nameHint}
          className="w-full"
          defaultValue={form.value("name")}
          error={form.error("name")}
        />
      )}
      <SubmitButton icon="plus" pendingText={texts.joining}>
        {texts.join}
      </SubmitButton>
    </Form>
  );
}
