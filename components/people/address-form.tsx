"use client";

import { AddressField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { Address } from "@/components/ui/text/address";
import { askForAddressAction } from "@/lib/account/address-actions";

type Props = { texts: Record<"label" | "hint" | "ask" | "asking" | "asked", string> };

/** In `asked`, # stands for the new address. */
function Asked({ text, address }: { text: string; address: string }) {
  const [before, after] = text.split("#");
  return (
    <>
      {before}
      <Address>{address}</Address>
      {after}
    </>
  );
}

/** Asks for another address; its mail has the link that changes it. */
export function AddressForm({ texts }: Props) {
  const form = useForm(askForAddressAction);
  return (
    <Form form={form} className="grid max-w-md justify-items-start gap-4">
      <AddressField form={form} label={texts.label} hint={texts.hint} className="w-full" />
      <SubmitButton look="secondary" pendingText={texts.asking}>
        {texts.ask}
      </SubmitButton>
      <FormStatus
        message={
          form.state.status === "done" && <Asked text={texts.asked} address={form.state.address} />
        }
      />
    </Form>
  );
}
