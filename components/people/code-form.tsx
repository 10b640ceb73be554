"use client";

import { TextField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { confirmSignInAction } from "@/lib/people/actions";

export type CodeTexts = { code: string; codeHint: string; signIn: string; signingIn: string };

type Props = { address: string; to: string | null; code: string; texts: CodeTexts };

/** The code is typed or comes from the mail's link; only the button signs in. */
export function CodeForm({ address, to, code, texts }: Props) {
  const form = useForm(confirmSignInAction);
  return (
    <Form form={form} className="grid max-w-md gap-5">
      <input type="hidden" name="address" value={address} />
      <input type="hidden" name="to" value={to ?? ""} />
      <TextField
        name="code"
        label={texts.code}
        hint={texts.codeHint}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        required
        defaultValue={form.value("code", code)}
        error={form.error("code") ?? form.error("address")}
      />
      <SubmitButton pendingText={texts.signingIn} wide>
        {texts.signIn}
      </SubmitButton>
    </Form>
  );
}
