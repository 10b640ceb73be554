"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { AddressField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useBrowserKey } from "@/components/ui/form/use-browser-key";
import { useForm } from "@/components/ui/form/use-form";
import { fixAddressAction } from "@/lib/attempts/actions";

type Props = {
  meetupId: string;
  texts: Record<"open" | "label" | "hint" | "send" | "sending", string>;
};

export function FixAddressForm({ meetupId, texts }: Props) {
  const form = useForm(fixAddressAction);
  const key = useBrowserKey();
  return (
    <Disclosure summary={texts.open} open={form.wasRejected}>
      <Form form={form} className="grid justify-items-start gap-3">
        <HiddenFields fields={{ meetupId, key }} />
        <AddressField
          form={form}
          id="fix-address"
          label={texts.label}
          hint={texts.hint}
          className="w-full"
        />
        <SubmitButton look="secondary" pendingText={texts.sending}>
          {texts.send}
        </SubmitButton>
      </Form>
    </Disclosure>
  );
}
