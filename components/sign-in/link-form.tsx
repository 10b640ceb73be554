"use client";

import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { signInWithLinkAction } from "@/lib/sign-in/actions";

type Texts = Record<"signIn" | "signingIn", string>;

type Props = { token: string; to: string | null; texts: Texts };

/** The one button of a mailed link's page. */
export function LinkForm({ token, to, texts }: Props) {
  const form = useForm(signInWithLinkAction);
  return (
    <Form form={form} switchesLanguage={false} className="grid max-w-md gap-5">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="to" value={to ?? ""} />
      <SubmitButton pendingText={texts.signingIn} wide>
        {texts.signIn}
      </SubmitButton>
    </Form>
  );
}
