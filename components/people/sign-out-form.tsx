"use client";

import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { signOutAction } from "@/lib/people/actions";

export function SignOutForm({ text, pendingText }: { text: string; pendingText: string }) {
  const form = useForm(signOutAction);
  return (
    <Form form={form}>
      <SubmitButton look="secondary" pendingText={pendingText}>
        {text}
      </SubmitButton>
    </Form>
  );
}
