"use client";

import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { NameField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { Notice } from "@/components/ui/notice";
import { takePassAction } from "@/lib/passes/actions";

type Props = {
  token: string;
  doorPath: string;
  /** Shown instead of the form, unless its button was just pressed, which used up the code. */
  closed: ReactNode;
  texts: {
    name: string;
    nameHint: string;
    open: string;
    opening: string;
    ready: string;
    go: string;
  };
};

/** Makes this phone one of the door. */
export function TakePassForm({ token, doorPath, closed, texts }: Props) {
  const form = useForm(takePassAction);
  if (form.state.status === "done")
    return (
      <Notice tone="ok" role="status">
        <p className="mb-3">{texts.ready}</p>
        <ButtonLink look="primary" size="door" href={doorPath}>
          {texts.go}
        </ButtonLink>
      </Notice>
    );
  if (closed && form.state.status === "idle") return closed;
  return (
    <Form form={form} className="grid gap-5">
      <input type="hidden" name="token" value={token} />
      <NameField form={form} label={texts.name} hint={texts.nameHint} autoComplete="given-name" />
      <SubmitButton pendingText={texts.opening} size="door" wide>
        {texts.open}
      </SubmitButton>
    </Form>
  );
}
