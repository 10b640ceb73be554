"use client";

import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { requestSignInAction } from "@/lib/people/actions";
import { CodeForm, type CodeTexts } from "./code-form";

type Texts = CodeTexts & {
  address: string;
  addressHint: string;
  send: string;
  sending: string;
  sent: string;
};

/** Address first; once the mail is on its way, the code of that mail. */
export function SignInForm({ to, texts }: { to: string | null; texts: Texts }) {
  const form = useForm(requestSignInAction);
  if (form.state.status === "done")
    return (
      <div className="grid gap-6">
        <p role="status">{texts.sent}</p>
        <CodeForm address={form.state.address} to={to} code="" texts={texts} />
      </div>
    );
  return (
    <Form form={form} className="grid max-w-md gap-5">
      <input type="hidden" name="to" value={to ?? ""} />
      <TextField
        name="address"
        type="email"
        autoComplete="email"
        label={texts.address}
        hint={texts.addressHint}
        required
        defaultValue={form.value("address")}
        error={form.error("address")}
      />
      <SubmitButton pendingText={texts.sending} wide>
        {texts.send}
      </SubmitButton>
    </Form>
  );
}
