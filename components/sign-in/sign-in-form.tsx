"use client";

import { AddressField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { requestSignInAction } from "@/lib/sign-in/actions";

type Texts = Record<"address" | "addressHint" | "send" | "sending", string>;

type Props = { to: string | null; texts: Texts };

/** Asks for the address; the page with the code comes next. */
export function SignInForm({ to, texts }: Props) {
  const form = useForm(requestSignInAction);
  return (
    <Form form={form} className="grid max-w-md gap-5">
      <input type="hidden" name="to" value={to ?? ""} />
      <AddressField form={form} label={texts.address} hint={texts.addressHint} />
      <SubmitButton pendingText={texts.sending} wide>
        {texts.send}
      </SubmitButton>
    </Form>
  );
}
