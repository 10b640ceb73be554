"use client";

import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { NameField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { Notice } from "@/components/ui/notice";
import { answerAction } from "@/lib/co-speakers/actions";

type Props = {
  token: string;
  name: string;
  /** Their talks, by way of signing in. */
  minePath: string;
  /** Shown instead of the form, unless its button was just pressed, which used up the link. */
  closed: ReactNode;
  texts: Record<
    "name" | "nameHint" | "accept" | "decline" | "pending" | "accepted" | "declined" | "mine",
    string
  >;
};

export function AnswerForm({ token, name, minePath, closed, texts }: Props) {
  const form = useForm(answerAction);
  if (form.state.status === "done")
    return (
      <div className="grid justify-items-start gap-4">
        <Notice tone="ok" role="status">
          {form.state.move === "accept" ? texts.accepted : texts.declined}
        </Notice>
        {form.state.move === "accept" && <ButtonLink href={minePath}>{texts.mine}</ButtonLink>}
      </div>
    );
  if (closed && !form.wasRejected) return closed;
  return (
    <Form form={form} className="grid gap-5">
      <input type="hidden" name="token" value={token} />
      <NameField form={form} label={texts.name} hint={texts.nameHint} before={name} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="move" value="accept" pendingText={texts.pending}>
          {texts.accept}
        </SubmitButton>
        <SubmitButton name="move" value="decline" look="secondary" pendingText={texts.pending}>
          {texts.decline}
        </SubmitButton>
      </div>
    </Form>
  );
}
