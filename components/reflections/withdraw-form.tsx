"use client";

import { TextField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import type { FormState } from "@/lib/kernel/outcome";

type Props = {
  action: (before: FormState, data: FormData) => Promise<FormState>;
  target: {
    name: "reflectionId" | "commentId" | "commitmentId" | "noteId" | "postId" | "questionId";
    id: string;
  };
  link?: string | undefined;
  texts: {
    lead: string;
    /** Null if no reason is required. */
    why: string | null;
    whyHint: string;
    withdraw: string;
    working: string;
    /** In a list, names what the button withdraws. */
    label?: string;
  };
};

export function WithdrawForm({ action, target, link, texts }: Props) {
  const form = useForm(action);
  return (
    <Form form={form} className="grid justify-items-start gap-4">
      <p className="text-ink-2">{texts.lead}</p>
      <input type="hidden" name={target.name} value={target.id} />
      {link && <input type="hidden" name="link" value={link} />}
      {texts.why && (
        <TextField
          name="why"
          id={`why-${target.id}`}
          label={texts.why}
          hint={texts.whyHint}
          required
          className="w-full"
          defaultValue={form.value("why")}
          error={form.error("why")}
        />
      )}
      <SubmitButton look="destructive" pendingText={texts.working} aria-label={texts.label}>
        {texts.withdraw}
      </SubmitButton>
    </Form>
  );
}
