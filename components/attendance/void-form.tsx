"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { voidHeadCountAction } from "@/lib/attendance/actions";

type Props = {
  headCountId: string;
  texts: Record<"summary" | "reason" | "hint" | "submit" | "submitting", string>;
};

export function VoidForm({ headCountId, texts }: Props) {
  const form = useForm(voidHeadCountAction);
  // Without scripts the whole page reloads, and an error must stay visible.
  const open = "values" in form.state || undefined;
  return (
    <Disclosure summary={texts.summary} open={open}>
      <Form form={form} className="grid gap-4">
        <input type="hidden" name="headCountId" value={headCountId} />
        <TextField
          name="reason"
          id={`reason-${headCountId}`}
          label={texts.reason}
          hint={texts.hint}
          required
          defaultValue={form.value("reason")}
          error={form.error("reason")}
        />
        <div>
          <SubmitButton
            look="destructive"
            aria-label={texts.summary}
            pendingText={texts.submitting}
          >
            {texts.submit}
          </SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}
