"use client";

import { ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { Notice } from "@/components/ui/notice";
import { acceptInvitationAction } from "@/lib/invitations/actions";

type Props = {
  token: string;
  name: string;
  /** Where to sign in; what follows is the desk's address. */
  signInPath: string;
  texts: {
    name: string;
    nameHint: string;
    button: string;
    pending: string;
    done: string;
    doneButton: string;
  };
};

export function AcceptForm({ token, name, signInPath, texts }: Props) {
  const form = useForm(acceptInvitationAction);
  if (form.state.status === "done")
    return (
      <Notice tone="ok" role="status">
        <p className="mb-3">{texts.done}</p>
        <ButtonLink look="primary" href={`${signInPath}?to=${encodeURIComponent(form.state.desk)}`}>
          {texts.doneButton}
        </ButtonLink>
      </Notice>
    );
  return (
    <Form form={form} className="grid gap-5">
      <input type="hidden" name="token" value={token} />
      <TextField
        name="name"
        label={texts.name}
        hint={texts.nameHint}
        autoComplete="name"
        required
        defaultValue={form.value("name", name)}
        error={form.error("name")}
      />
      <SubmitButton pendingText={texts.pending} wide>
        {texts.button}
      </SubmitButton>
    </Form>
  );
}
