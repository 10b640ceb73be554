"use client";

import type { ReactNode } from "react";
import { TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { askHostsAction } from "@/lib/meetups/actions";

type Props = {
  meetupId: string;
  idempotencyKey: string;
  /** Where nobody is signed in: the form asks who is asking. */
  asks: boolean;
  texts: {
    lead: ReactNode;
    question: string;
    name: string;
    address: string;
    addressHint: string;
    send: string;
    sending: string;
    sent: string;
  };
};

export function AskHostsForm({ meetupId, idempotencyKey, asks, texts }: Props) {
  const form = useForm(askHostsAction);
  if (form.state.status === "done") return <FormStatus message={texts.sent} />;
  const field = (name: "question" | "name" | "address") => ({
    name,
    id: `ask-${name}`,
    label: texts[name],
    defaultValue: form.value(name),
    error: form.error(name),
  });
  return (
    <Form form={form} className="grid max-w-text gap-5">
      <p className="text-ink-2">{texts.lead}</p>
      <input type="hidden" name="meetupId" value={meetupId} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <TextArea {...field("question")} required />
      {asks && (
        <>
          <TextField {...field("name")} autoComplete="name" />
          <TextField
            {...field("address")}
            type="email"
            autoComplete="email"
            hint={texts.addressHint}
            required
          />
        </>
      )}
      <SubmitButton look="secondary" className="justify-self-start" pendingText={texts.sending}>
        {texts.send}
      </SubmitButton>
    </Form>
  );
}
