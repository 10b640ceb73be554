"use client";

import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { goingAction } from "@/lib/rsvps/actions";

type Props = {
  meetupId: string;
  /** Whether the profile has no name yet. */
  asksName: boolean;
  texts: { name: string; button: string; pending: string };
};

export function OneTapForm({ meetupId, asksName, texts }: Props) {
  const form = useForm(goingAction);
  return (
    <Form form={form} className="grid gap-4">
      <input type="hidden" name="meetupId" value={meetupId} />
      {asksName && (
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
      )}
      <SubmitButton pendingText={texts.pending} wide>
        {texts.button}
      </SubmitButton>
    </Form>
  );
}
