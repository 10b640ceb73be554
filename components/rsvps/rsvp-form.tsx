"use client";

import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { AddressField, TextField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useBrowserKey } from "@/components/ui/form/use-browser-key";
import { useForm } from "@/components/ui/form/use-form";
import { goingAction, rsvpAction } from "@/lib/rsvps/actions";

type Props = {
  meetupId: string;
  /** Fields that the profile does not fill. */
  asks: { name: boolean; address: boolean };
  intro: ReactNode;
  isSwitch: boolean;
  /** Shown instead of the form, unless the form was just rejected. */
  closed: ReactNode;
  texts: {
    name: string;
    email: string;
    emailHint: string;
    button: string;
    pending: string;
    otherAddress: string;
    /** Below the button. */
    note?: string;
  };
};

/** At most two fields; other questions follow after the RSVP. */
export function RsvpForm(props: Props) {
  const { asks, intro, isSwitch, closed, texts } = props;
  const form = useForm(asks.address ? rsvpAction : goingAction);
  if (closed && !form.wasRejected) return closed;
  const fields = <Fields {...props} form={form} />;
  if (!isSwitch)
    return (
      <>
        {intro}
        {fields}
      </>
    );
  return (
    <>
      {intro}
      {asks.address && <Disclosure summary={texts.otherAddress}>{fields}</Disclosure>}
    </>
  );
}

type FieldsProps = Props & { form: ReturnType<typeof useForm> };

function Fields({ meetupId, asks, form, texts }: FieldsProps) {
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
        <AddressField form={form} id="rsvp-address" label={texts.email} hint={texts.emailHint} />
      )}
      <SubmitButton pendingText={texts.pending} wide>
        {texts.button}
      </SubmitButton>
      {texts.note && <p className="text-ink-2 text-sm">{texts.note}</p>}
    </Form>
  );
}
