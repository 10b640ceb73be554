"use client";

import { useEffect, useState } from "react";
import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { rsvpAction } from "@/lib/rsvps/actions";

type Props = {
  meetupId: string;
  /** Used without scripts; with them the phone makes its own, so that sending twice is one answer. */
  formKey: string;
  texts: { name: string; email: string; emailHint: string; button: string; pending: string };
};

/** Two fields and a button. Everything else is asked once the seat is held. */
export function RsvpForm({ meetupId, formKey, texts }: Props) {
  const form = useForm(rsvpAction);
  const [key, setKey] = useState(formKey);
  useEffect(() => setKey(crypto.randomUUID()), []);
  return (
    <Form form={form} className="grid gap-4">
      <input type="hidden" name="meetupId" value={meetupId} />
      <input type="hidden" name="key" value={key} />
      <TextField
        name="name"
        id="rsvp-name"
        label={texts.name}
        autoComplete="name"
        maxLength={80}
        required
        defaultValue={form.value("name")}
        error={form.error("name")}
      />
      <TextField
        name="address"
        id="rsvp-address"
        type="email"
        label={texts.email}
        hint={texts.emailHint}
        autoComplete="email"
        required
        defaultValue={form.value("address")}
        error={form.error("address")}
      />
      <SubmitButton pendingText={texts.pending} wide>
        {texts.button}
      </SubmitButton>
    </Form>
  );
}
