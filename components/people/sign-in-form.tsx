"use client";

import { TextField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { requestSignInAction } from "@/lib/people/actions";
import { CodeForm, type CodeTexts } from "./code-form";

type Texts = CodeTexts & {
  address: string;
  addressHint: string;
  send: string;
  sending: string;
  /** The text before and after the address. */
  sent: [string, string];
  again: string;
};

type Props = {
  to: string | null;
  /** This page, with the next page in its query. */
  again: string;
  texts: Texts;
};

/** First the address; once the mail is sent, its code, or a link back. */
export function SignInForm({ to, again, texts }: Props) {
  const form = useForm(requestSignInAction);
  if (form.state.status === "done")
    return (
      <div className="grid gap-6">
        <p role="status">
          {texts.sent[0]}
          <strong className="wrap-anywhere">{form.state.address}</strong>
          {texts.sent[1]}
        </p>
        <CodeForm address={form.state.address} to={to} code="" texts={texts} />
        <a
          href={again}
          className="inline-flex min-h-target items-center justify-self-start text-link underline"
        >
          {texts.again}
        </a>
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
