"use client";

import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { offerToHostAction } from "@/lib/wishes/actions";

type Props = {
  eventId: string;
  town: string;
  idempotencyKey: string;
  asks: boolean;
  texts: Record<
    | "open"
    | "name"
    | "optional"
    | "address"
    | "addressHint"
    | "note"
    | "noteHint"
    | "offer"
    | "offering"
    | "offered",
    string
  > & { lead: ReactNode };
};

/** Goes to the organizers by mail; they answer by mail. */
export function OfferForm({ eventId, town, idempotencyKey, asks, texts }: Props) {
  const form = useForm(offerToHostAction);
  if (form.state.status === "done") return <FormStatus message={texts.offered} />;
  const field = (name: "name" | "address" | "note") => ({
    name,
    id: `offer-${name}`,
    label: texts[name],
    defaultValue: form.value(name),
    error: form.error(name),
  });
  return (
    // Without scripts the answer comes with the page: what it is about must not be folded away.
    <Disclosure summary={texts.open} open={form.state.status !== "idle"}>
      <Form form={form} className="grid gap-4">
        <input type="hidden" name="eventId" value={eventId} />
        <input type="hidden" name="town" value={town} />
        <input type="hidden" name="key" value={idempotencyKey} />
        {texts.lead && <p>{texts.lead}</p>}
        {asks && (
          <>
            <TextField {...field("name")} mark={texts.optional} autoComplete="name" />
            <TextField
              {...field("address")}
              type="email"
              autoComplete="email"
              hint={texts.addressHint}
              required
            />
          </>
        )}
        <TextArea {...field("note")} mark={texts.optional} hint={texts.noteHint} rows={3} />
        <SubmitButton pendingText={texts.offering}>{texts.offer}</SubmitButton>
      </Form>
    </Disclosure>
  );
}
