"use client";

import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { useBrowserKey } from "@/components/ui/use-browser-key";
import { useForm } from "@/components/ui/use-form";
import { goingAction, rsvpAction } from "@/lib/rsvps/actions";

type Props = {
  meetupId: string;
  /** One tap where somebody is signed in; the name is asked of a profile that has none. */
  asks: { name: boolean; address: boolean };
  texts: { name: string; email: string; emailHint: string; button: string; pending: string };
};

/** At most two fields, and a button. Everything else is asked once the seat is held. */
export function RsvpForm({ meetupId, asks, texts }: Props) {
  const form = useForm(asks.address ? rsvpAction : goingAction);
  const key = useBrowserKey();
  return (
    <Form form={form} className="grid gap-4">
      <HiddenFields fields={{ meetupId, key }} />
      {(asks.name || form.error("name")) && (
        <TextField
          name="name"
          id="rsvp-name"
          label={texts.name}
          autoComplete="name"
          required
          defaultValue={form.value("name")}
          error={form.error("name")}
        />
      )}
      {asks.address && (
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
      )}
      <SubmitButton pendingText={texts.pending} wide>
        {texts.button}
      </SubmitButton>
    </Form>
  );
}
