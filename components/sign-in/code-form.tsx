"use client";

import { CodeField } from "@/components/ui/form/code-field";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { signInWithCodeAction } from "@/lib/sign-in/actions";

type Texts = Record<"code" | "codeHint" | "signIn" | "signingIn", string>;

type Props = { address: string; to: string | null; texts: Texts };

/** The code of the mail that this browser asked for. */
export function CodeForm({ address, to, texts }: Props) {
  const form = useForm(signInWithCodeAction);
  return (
    <Form form={form} switchesLanguage={false} className="grid max-w-md gap-5">
      <input type="hidden" name="address" value={address} />
      <input type="hidden" name="to" value={to ?? ""} />
      <CodeField
        label={texts.code}
        hint={texts.codeHint}
        defaultValue={form.value("code")}
        error={form.error("code") ?? form.error("address")}
      />
      <SubmitButton pendingText={texts.signingIn} wide>
        {texts.signIn}
      </SubmitButton>
    </Form>
  );
}
